import { isDay } from '../model/day.ts';
import type { Library } from '../model/library.ts';
import type { Bound } from '../model/obligation.ts';
import { codeUnitOrder } from '../model/order.ts';
import type { Certificate, Organisation } from '../model/organisation.ts';
import type { Bilingual } from '../model/text.ts';
import { FORM } from './agreements.ts';
import { obligationsOf } from './obligations.ts';

export const CALENDAR_KINDS = [
  'evidence',
  'control',
  'decision',
  'accepted',
  'contract',
  'certificate',
  'statutory',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Something that is due on a day. */
export interface CalendarEntry {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly kind: CalendarKind;
  readonly text: Bilingual;
  readonly owner?: string;
}

const after = (en: string, nl: string, text: string | Bilingual): Bilingual => {
  const said = typeof text === 'string' ? { en: text, nl: text } : text;
  return { en: `${en}: ${said.en}`, nl: `${nl}: ${said.nl}` };
};

/** What a calendar needs of the library. */
type CalendarContent = Pick<Library, 'obligations' | 'frameworks'>;

/** Everything with a date that an organisation has to act on, in order of the day. */
export function calendarOf(
  organisation: Organisation,
  { obligations, frameworks: editions }: CalendarContent,
  asOf: string,
): readonly CalendarEntry[] {
  const controls = organisation.controls.flatMap((control): readonly CalendarEntry[] => {
    const owner = control.owner === undefined ? {} : { owner: control.owner };
    const name = `${control.id} ${control.title}`;
    return [
      ...(control.due !== undefined && control.status !== 'implemented'
        ? [{ date: control.due, kind: 'control', text: after('Finish', 'Rond af', name), ...owner } as const]
        : []),
      ...(control.reviewOn === undefined
        ? []
        : [
            {
              date: control.reviewOn,
              kind: 'control',
              text: after('Review', 'Beoordeel opnieuw', name),
              ...owner,
            } as const,
          ]),
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
  const decisions = organisation.applicability.flatMap(
    ({ framework, requirement, reviewOn, decidedBy }): readonly CalendarEntry[] =>
      reviewOn === undefined
        ? []
        : [
            {
              date: reviewOn,
              kind: 'decision',
              text: after('Review what applies', 'Beoordeel opnieuw of van toepassing', `${framework}:${requirement}`),
              ...(decidedBy !== undefined && { owner: decidedBy }),
            },
          ],
  );
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
  const contracts = organisation.contracts.flatMap(({ by, with: party, requires, form }): readonly CalendarEntry[] =>
    by === undefined
      ? []
      : [
          {
            date: by,
            kind: 'contract',
            text: {
              en: `${party} requires ${FORM[form].en}: ${requires}`,
              nl: `${party} vereist ${FORM[form].nl}: ${requires}`,
            },
          },
        ],
  );
  const statutory = obligationsOf(organisation, obligations(), asOf).bound.flatMap(statutoryDates);
  return [
    ...controls,
    ...decisions,
    ...accepted,
    ...contracts,
    ...organisation.certificates.flatMap((certificate) =>
      certificateDates(certificate, editions.find(({ id }) => id === certificate.framework)?.validUntil),
    ),
    ...statutory,
  ].sort((a, b) => codeUnitOrder(a.date, b.date) || codeUnitOrder(a.text.en, b.text.en));
}

/** How many facts an entry names. */
const SHOWN = 3;

/** Days in law of what binds, of what will with the day on which it starts, and of what may with what decides that. */
function statutoryDates({ applies, obligation, facts }: Bound): readonly CalendarEntry[] {
  const { framework, dates, title, inForce } = obligation;
  const entry = (date: string, text: Bilingual): CalendarEntry => ({ date, kind: 'statutory', text });
  switch (applies) {
    case 'yes':
      return dates.map((one) => entry(one.date, one.title));
    case 'later':
      return [
        ...(inForce ? [entry(inForce.from, after('Binds from this day', 'Bindt vanaf deze dag', title))] : []),
        ...dates.map((one) => entry(one.date, one.title)),
      ];
    case 'depends':
      return dates.map((one) => {
        const on = [...facts.slice(0, SHOWN), ...(facts.length > SHOWN ? ['…'] : [])].join(', ');
        return entry(one.date, {
          en: `${one.title.en} (if ${framework} binds, which depends on ${on})`,
          nl: `${one.title.nl} (als ${framework} bindt, wat afhangt van ${on})`,
        });
      });
    case 'by agreement':
    case 'no':
      return [];
  }
}

/**
 * Surveillance audits fall in every calendar year but that of recertification; the first after an initial certification
 * within twelve months of the decision (ISO/IEC 17021-1). Recertification is finished before the certificate ends.
 */
function certificateDates(
  { framework, body, decidedOn, expiresOn, initial, status }: Certificate,
  editionEnds: string | undefined,
): readonly CalendarEntry[] {
  if (status === 'withdrawn') return [];
  const entry = (date: string, en: string, nl: string): CalendarEntry => ({
    date,
    kind: 'certificate',
    text: after(en, nl, body === undefined ? framework : `${framework} (${body})`),
  });
  const ends: readonly CalendarEntry[] = [
    ...(expiresOn === undefined
      ? []
      : [
          entry(
            expiresOn,
            'Certificate ends; recertification finished before',
            'Certificaat eindigt; hercertificering eerder afgerond',
          ),
        ]),
    ...(editionEnds === undefined || (expiresOn ?? '9999') < editionEnds
      ? []
      : [
          entry(
            editionEnds,
            'Certificates of this edition end; move to the next one before',
            'Certificaten van deze editie eindigen; stap eerder over op de volgende',
          ),
        ]),
  ];
  if (decidedOn === undefined || expiresOn === undefined) return ends;
  const first = Number(decidedOn.slice(0, 4)) + 1;
  const years = Array.from({ length: Math.max(0, Number(expiresOn.slice(0, 4)) - first) }, (_, i) => first + i);
  const audits = years.map((year) => {
    const day = initial && year === first ? anniversary(decidedOn, year) : `${year}-12-31`;
    return entry(day, 'Surveillance audit at the latest', 'Uiterste datum controleaudit');
  });
  return [...ends, ...audits.filter(({ date }) => date <= (editionEnds ?? '9999'))];
}

/** The same day of another year; of 29 February the day before where that year has none. */
function anniversary(day: string, year: number): string {
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-02-28`;
}

/** Whether an entry falls within the days that were asked for; open ends are open. */
export const isWithin = ({ date }: CalendarEntry, from: string | undefined, until: string | undefined): boolean =>
  (from === undefined || date >= from) && (until === undefined || date <= until);
