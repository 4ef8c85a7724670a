import type { Obligation } from '../model/obligation.ts';
import { codeUnitOrder } from '../model/order.ts';
import type { Certificate, Organisation } from '../model/organisation.ts';
import type { Bilingual } from '../model/text.ts';
import { obligationsOf } from './obligations.ts';

export const CALENDAR_KINDS = ['evidence', 'control', 'accepted', 'contract', 'certificate', 'statutory'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Something that is due on a day. */
export interface CalendarEntry {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly kind: CalendarKind;
  readonly text: Bilingual;
  readonly owner?: string;
}

const after = (en: string, nl: string, text: string): Bilingual => ({ en: `${en}: ${text}`, nl: `${nl}: ${text}` });

/** Everything with a date that an organisation has to act on, in order of the day. */
export function calendarOf(organisation: Organisation, obligations: readonly Obligation[]): readonly CalendarEntry[] {
  const controls = organisation.controls.flatMap((control): readonly CalendarEntry[] => {
    const owner = control.owner === undefined ? {} : { owner: control.owner };
    const name = `${control.id} ${control.title}`;
    return [
      ...(control.due !== undefined && control.status !== 'implemented'
        ? [{ date: control.due, kind: 'control', text: after('Finish', 'Rond af', name), ...owner } as const]
        : []),
      ...control.evidence.flatMap(({ title, validUntil }): readonly CalendarEntry[] =>
        validUntil === undefined
          ? []
          : [
              {
                date: validUntil,
                kind: 'evidence',
                text: after('Evidence ends', 'Bewijs eindigt', `${title} (${control.id})`),
                ...owner,
              },
            ],
      ),
    ];
  });
  const accepted = organisation.accepted.map(
    ({ framework, requirement, until, by }): CalendarEntry => ({
      date: until,
      kind: 'accepted',
      text: after(
        'Acceptance of a gap ends',
        'Aanvaarding van een tekortkoming eindigt',
        `${framework}:${requirement}`,
      ),
      owner: by,
    }),
  );
  const contracts = organisation.contracts.flatMap(({ by, with: party, requires }): readonly CalendarEntry[] =>
    by === undefined
      ? []
      : [{ date: by, kind: 'contract', text: after('Contract', 'Contract', `${party}, ${requires}`) }],
  );
  const statutory = obligationsOf(organisation, obligations)
    .bound.filter(({ applies }) => applies === 'yes')
    .flatMap(({ obligation }) =>
      obligation.dates.map(({ date, title }): CalendarEntry => ({ date, kind: 'statutory', text: title })),
    );
  return [
    ...controls,
    ...accepted,
    ...contracts,
    ...organisation.certificates.flatMap(certificateDates),
    ...statutory,
  ].sort((a, b) => codeUnitOrder(a.date, b.date) || codeUnitOrder(a.text.en, b.text.en));
}

/**
 * Surveillance audits fall in every calendar year but that of recertification; the first after an initial certification
 * within twelve months of the decision (ISO/IEC 17021-1). Recertification is finished before the certificate ends.
 */
function certificateDates({ framework, decidedOn, expiresOn, initial, status }: Certificate): readonly CalendarEntry[] {
  if (status === 'withdrawn') return [];
  const entries: CalendarEntry[] = [];
  if (expiresOn !== undefined)
    entries.push({
      date: expiresOn,
      kind: 'certificate',
      text: after(
        'Certificate ends; recertification finished before',
        'Certificaat eindigt; hercertificering eerder afgerond',
        framework,
      ),
    });
  if (decidedOn === undefined || expiresOn === undefined) return entries;
  const last = Number(expiresOn.slice(0, 4));
  for (let year = Number(decidedOn.slice(0, 4)) + 1; year < last; year += 1) {
    const isFirst = initial && year === Number(decidedOn.slice(0, 4)) + 1;
    entries.push({
      date: isFirst ? `${year}${decidedOn.slice(4)}` : `${year}-12-31`,
      kind: 'certificate',
      text: after('Surveillance audit at the latest', 'Uiterste datum controleaudit', framework),
    });
  }
  return entries;
}

/** Whether an entry falls within the days that were asked for; open ends are open. */
export const isWithin = ({ date }: CalendarEntry, from: string | undefined, until: string | undefined): boolean =>
  (from === undefined || date >= from) && (until === undefined || date <= until);
