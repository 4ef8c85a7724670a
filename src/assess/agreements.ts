import type { FrameworkAssessment, Gap } from '../model/assessment.ts';
import type { Certificate, Contract, Organisation, Scope } from '../model/organisation.ts';
import type { Bilingual } from '../model/text.ts';
import { gap, own } from './gap.ts';

/** What is wrong with the certificates of a framework, and which contracts on it are at risk. */
export function agreementGaps(
  organisation: Organisation,
  assessed: Pick<FrameworkAssessment, 'framework' | 'findings'>,
  asOf: string,
): readonly Gap[] {
  const { id } = assessed.framework;
  const certificates = organisation.certificates.filter(({ framework }) => framework === id);
  return [
    ...certificates.flatMap((certificate) => certificateGaps(certificate, assessed, asOf)),
    ...organisation.contracts
      .filter(({ requires }) => requires === id)
      .flatMap((contract) => contractGaps(contract, certificates, organisation, assessed, asOf)),
  ];
}

function certificateGaps(
  { status, expiresOn, body, origin }: Certificate,
  { framework }: Pick<FrameworkAssessment, 'framework'>,
  asOf: string,
): readonly Gap[] {
  const by: Bilingual = body === undefined ? { en: '', nl: '' } : { en: ` of ${body}`, nl: ` van ${body}` };
  const gaps: Gap[] = [];
  if (framework.validUntil !== undefined && framework.validUntil < asOf)
    gaps.push(
      gap(
        'certificate',
        {
          en: `The certificate${by.en} is of an edition whose certificates ended on ${framework.validUntil}`,
          nl: `Het certificaat${by.nl} is van een editie waarvan de certificaten op ${framework.validUntil} eindigden`,
        },
        { severity: 'critical', origin },
      ),
    );
  if (status !== 'valid')
    gaps.push(
      gap(
        'certificate',
        {
          en: `The certificate${by.en} is ${status}`,
          nl: `Het certificaat${by.nl} is ${status === 'suspended' ? 'geschorst' : 'ingetrokken'}`,
        },
        { origin },
      ),
    );
  if (expiresOn !== undefined && expiresOn < asOf)
    gaps.push(
      gap(
        'certificate',
        {
          en: `The certificate${by.en} ended on ${expiresOn}`,
          nl: `Het certificaat${by.nl} eindigde op ${expiresOn}`,
        },
        { origin },
      ),
    );
  return gaps;
}

/** A contract is at risk where what it requires is not there: a certificate that lasts and is wide enough, or every requirement met. */
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
    const until = contract.by !== undefined && contract.by > asOf ? contract.by : asOf;
    const lasting = certificates.filter(
      ({ status, expiresOn }) => status === 'valid' && (expiresOn === undefined || expiresOn >= until),
    );
    if (lasting.length === 0) return [says('no certificate is valid until then', 'geen certificaat is tot dan geldig')];
    const outside = elementsOf(contract.scope, organisation).filter((element) =>
      lasting.every(({ scope }) => !elementsOf(scope, organisation).includes(element)),
    );
    if (outside.length === 0) return [];
    const titles = outside.map((element) => organisation.scope.find(({ id }) => id === element)?.title ?? element);
    return [
      says(`the certificate does not cover ${titles.join(', ')}`, `het certificaat dekt ${titles.join(', ')} niet`),
    ];
  }
  if (contract.form === 'audit-right') return [];
  const applicable = findings.filter(({ outcome }) => outcome !== 'not-applicable');
  const unmet = applicable.filter(({ outcome }) => outcome !== 'met').length;
  if (unmet === 0) return [];
  return [
    says(
      `${unmet} of ${applicable.length} requirements are not met or not known to be`,
      `aan ${unmet} van de ${applicable.length} eisen is niet voldaan of is dat niet bekend`,
    ),
  ];
}

const FORM: Readonly<Record<Contract['form'], Bilingual>> = {
  certificate: { en: 'a certificate', nl: 'een certificaat' },
  conformity: { en: 'conformity', nl: 'conformiteit' },
  'audit-right': { en: 'a right to audit', nl: 'een recht op audit' },
};

const elementsOf = (scope: Scope, { scope: elements }: Organisation): readonly string[] =>
  scope === 'all' ? elements.map(({ id }) => id) : scope;
