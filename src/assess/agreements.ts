import type { Finding, FrameworkAssessment, Gap, Outcome } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { Certificate, Contract, Organisation, Scope } from '../model/organisation.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { gap, own } from './gap.ts';
import { isAmong } from './reach.ts';

/** What is judged of a framework: its findings, and certificates on it or on an edition that it follows. */
interface Judged extends Pick<FrameworkAssessment, 'framework' | 'findings'> {
  readonly editions: readonly Framework[];
}

/** What is wrong with the certificates of a framework, and which contracts on it are at risk. */
export function agreementGaps(organisation: Organisation, assessed: Judged, asOf: string): readonly Gap[] {
  const { framework, editions } = assessed;
  const on = ({ id }: Framework): readonly Certificate[] =>
    organisation.certificates.filter((certificate) => certificate.framework === id);
  const isReplaced = (certificate: Certificate): boolean =>
    on(framework).some((next) => replaces(next, certificate, organisation, asOf));
  return [
    ...editions.flatMap((edition) =>
      on(edition)
        .filter((certificate) => !isReplaced(certificate))
        .flatMap((certificate) => certificateGaps(certificate, edition, asOf)),
    ),
    ...organisation.contracts
      .filter(({ requires }) => requires === framework.id)
      .flatMap((contract) => contractGaps(contract, on(framework), organisation, assessed, asOf)),
  ];
}

/**
 * Whether a certificate came in the place of another: it is valid on the day, lasts longer, and is at least as wide.
 */
function replaces(next: Certificate, before: Certificate, organisation: Organisation, asOf: string): boolean {
  if (next === before || next.status !== 'valid' || next.expiresOn === undefined || next.expiresOn < asOf) return false;
  const covered = elementsOf(next.scope, organisation);
  const isAsWide = elementsOf(before.scope, organisation).every((element) => covered.includes(element));
  return isAsWide && before.expiresOn !== undefined && before.expiresOn < next.expiresOn;
}

/** What is wrong with a certificate: of reasons why it counts no more, the first is enough. */
function certificateGaps(
  { status, expiresOn, body, origin }: Certificate,
  { shortTitle, validUntil, supersededBy }: Framework,
  asOf: string,
): readonly Gap[] {
  const by: Bilingual = {
    en: ` on ${shortTitle.en}${body === undefined ? '' : ` of ${body}`}`,
    nl: ` op ${shortTitle.nl}${body === undefined ? '' : ` van ${body}`}`,
  };
  if (validUntil !== undefined && validUntil < asOf)
    return [
      gap(
        'certificate',
        {
          en: `The certificate${by.en} is of an edition whose certificates ended on ${validUntil}`,
          nl: `Het certificaat${by.nl} is van een editie waarvan de certificaten op ${validUntil} eindigden`,
        },
        { severity: 'critical', origin },
      ),
    ];
  if (status !== 'valid')
    return [
      gap(
        'certificate',
        {
          en: `The certificate${by.en} is ${status}`,
          nl: `Het certificaat${by.nl} is ${status === 'suspended' ? 'geschorst' : 'ingetrokken'}`,
        },
        { origin },
      ),
    ];
  if (expiresOn !== undefined && expiresOn < asOf)
    return [
      gap(
        'certificate',
        {
          en: `The certificate${by.en} ended on ${expiresOn}`,
          nl: `Het certificaat${by.nl} eindigde op ${expiresOn}`,
        },
        { origin },
      ),
    ];
  if (validUntil !== undefined || supersededBy === undefined) return [];
  return [
    gap(
      'certificate',
      {
        en: `The certificate${by.en} is of an edition that ${supersededBy} follows; until when it counts is not confirmed`,
        nl: `Het certificaat${by.nl} is van een editie die is opgevolgd door ${supersededBy}; tot wanneer het geldt is niet bevestigd`,
      },
      { severity: 'note', origin },
    ),
  ];
}

/**
 * A contract is at risk where what it requires is not there: a certificate that lasts and is wide enough, or every
 * requirement met.
 */
function contractGaps(
  contract: Contract,
  certificates: readonly Certificate[],
  organisation: Organisation,
  { findings }: Pick<FrameworkAssessment, 'findings'>,
  asOf: string,
): readonly Gap[] {
  const by: Bilingual =
    contract.by === undefined ? { en: '', nl: '' } : { en: ` by ${contract.by}`, nl: ` uiterlijk ${contract.by}` };
  const says = (en: string, nl: string): Gap =>
    gap(
      'obligation',
      {
        en: `${contract.with} requires ${FORM[contract.form].en}${by.en}: ${en}`,
        nl: `${contract.with} vereist ${FORM[contract.form].nl}${by.nl}: ${nl}`,
      },
      {
        remainder: contract.consequence === undefined ? undefined : own(contract.consequence),
        origin: contract.origin,
      },
    );
  if (contract.form === 'certificate') {
    const { by: day = asOf } = contract;
    const isAhead = day > asOf;
    const until = isAhead ? day : asOf;
    const lasting = certificates.filter(
      ({ status, expiresOn }) => status === 'valid' && (expiresOn === undefined || expiresOn >= until),
    );
    if (lasting.length === 0)
      return isAhead
        ? [says('no certificate is valid until then', 'geen certificaat is tot dan geldig')]
        : [says('no certificate is valid', 'geen certificaat is geldig')];
    const outside = elementsOf(contract.scope, organisation).filter((element) =>
      lasting.every(({ scope }) => !elementsOf(scope, organisation).includes(element)),
    );
    if (outside.length === 0) return [];
    const titles = titlesOf(outside, organisation);
    return [says(`the certificate does not cover ${titles.en}`, `het certificaat dekt ${titles.nl} niet`)];
  }
  if (contract.form === 'audit-right') return [];
  const elements = elementsOf(contract.scope, organisation);
  const { requirements } = contract;
  const asked = requirements ? findings.filter(({ requirement }) => isAmong(requirement, requirements)) : findings;
  const outcomes = asked.map((finding) => outcomesIn(elements, finding));
  const applicable = outcomes.filter((each) => each.some((outcome) => outcome !== 'not-applicable'));
  const unmet = applicable.filter((each) => each.some((outcome) => outcome !== 'met' && outcome !== 'not-applicable'));
  if (unmet.length === 0) return [];
  const titles = titlesOf(elements, organisation);
  const within = listed(requirements ?? []);
  const where = (l: Language): string => (contract.scope === 'all' ? '' : ` (${titles[l]})`);
  return [
    says(
      `${unmet.length} of ${applicable.length} requirements${requirements ? ` within ${within.en}` : ''} are not met or not known to be${where('en')}`,
      `aan ${unmet.length} van de ${applicable.length} eisen${requirements ? ` binnen ${within.nl}` : ''} is niet voldaan of is dat niet bekend${where('nl')}`,
    ),
  ];
}

/**
 * What is concluded in the elements that a contract names; of one that the framework does not cover nothing is known.
 */
const outcomesIn = (elements: readonly string[], { outcome, scope }: Finding): readonly Outcome[] =>
  scope ? elements.map((element) => scope[element] ?? 'open') : [outcome];

const titlesOf = (elements: readonly string[], { scope }: Organisation): Bilingual =>
  listed(elements.map((element) => scope.find(({ id }) => id === element)?.title ?? element));

/** "a, b and c". */
const listed = (words: readonly string[]): Bilingual => {
  const [last = '', ...before] = [...words].reverse();
  const first = before.reverse().join(', ');
  return { en: first === '' ? last : `${first} and ${last}`, nl: first === '' ? last : `${first} en ${last}` };
};

/** What a contract requires, with its article. */
export const FORM: Readonly<Record<Contract['form'], Bilingual>> = {
  certificate: { en: 'a certificate', nl: 'een certificaat' },
  conformity: { en: 'conformity', nl: 'conformiteit' },
  'audit-right': { en: 'a right to audit', nl: 'een recht op audit' },
};

const elementsOf = (scope: Scope, { scope: elements }: Organisation): readonly string[] =>
  scope === 'all' ? elements.map(({ id }) => id) : scope;
