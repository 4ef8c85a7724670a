import type { FrameworkAssessment, GapKind } from '../model/assessment.ts';
import type { ApplicabilityDecision, Organisation } from '../model/organisation.ts';
import {
  REMARK_WEIGHT,
  SOA_REMARK_KINDS,
  type SoaControl,
  type SoaLine,
  type SoaRemark,
  type SoaRemarkKind,
} from '../model/soa.ts';
import type { Bilingual } from '../model/text.ts';
import type { Workspace } from '../model/workspace.ts';
import type { AssessedViews } from './assess.ts';
import { askedElsewhere } from './soa-elsewhere.ts';

/** What an auditor would object to in a Statement of Applicability, or ask about it. */
export function soaRemarks(
  workspace: Workspace,
  assessed: AssessedViews,
  framework: FrameworkAssessment,
  lines: readonly SoaLine[],
): readonly SoaRemark[] {
  const { organisation, asOf } = assessed.assessment;
  const remarks = [
    ...documentRemarks(organisation, framework.framework.id),
    ...lines.flatMap((line) => lineRemarks(line, organisation, asOf)),
    ...elsewhereRemarks(workspace, assessed, framework, lines),
  ];
  const weight = ({ kind }: SoaRemark): number => (REMARK_WEIGHT[kind] === 'objection' ? 0 : 1);
  const rank = ({ kind }: SoaRemark): number => SOA_REMARK_KINDS.indexOf(kind);
  const place = ({ requirement }: SoaRemark): number => requirement?.index ?? -1;
  return remarks.sort((a, b) => weight(a) - weight(b) || rank(a) - rank(b) || place(a) - place(b));
}

function documentRemarks({ assessment, certificates }: Organisation, framework: string): readonly SoaRemark[] {
  const { version, approvedBy, approvedOn } = assessment;
  const missing: readonly Bilingual[] = [
    ...(version === undefined ? [{ en: 'a version', nl: 'een versie' }] : []),
    ...(approvedBy === undefined ? [{ en: 'who approved it', nl: 'wie haar goedkeurde' }] : []),
    ...(approvedOn === undefined ? [{ en: 'when it was approved', nl: 'wanneer zij is goedgekeurd' }] : []),
  ];
  const unapproved: readonly SoaRemark[] =
    missing.length === 0
      ? []
      : [
          {
            kind: 'not-approved',
            message: {
              en: `The statement does not say ${missing.map(({ en }) => en).join(', ')}`,
              nl: `De verklaring vermeldt niet: ${missing.map(({ nl }) => nl).join(', ')}`,
            },
          },
        ];
  const differing = certificates
    .filter((one) => one.framework === framework && one.soaVersion !== undefined && one.soaVersion !== version)
    .map(
      ({ soaVersion }): SoaRemark => ({
        kind: 'version-differs',
        message: {
          en: `The certificate rests on version ${soaVersion} of the statement, and this is ${version ?? 'a version without a number'}`,
          nl: `Het certificaat berust op versie ${soaVersion} van de verklaring, en dit is ${version ?? 'een versie zonder nummer'}`,
        },
      }),
    );
  return [...unapproved, ...differing];
}

function lineRemarks(line: SoaLine, organisation: Organisation, asOf: string): readonly SoaRemark[] {
  const { requirement } = line;
  const remark = (kind: SoaRemarkKind, en: string, nl: string): SoaRemark => ({
    kind,
    requirement,
    message: { en, nl },
  });
  const decisions = line.decisions.map(({ decision }) => decision);
  const applies = line.applies !== 'no';
  const included = decisions.filter((decision) => decision.applicable);
  return [
    ...(line.undecided && applies
      ? [
          remark(
            'undecided',
            'Counts as applicable, and nobody decided so or said why',
            'Geldt als van toepassing, maar niemand besloot dat of zei waarom',
          ),
        ]
      : []),
    ...(included.some((decision) => !hasReason(decision))
      ? [remark('no-reason-included', 'Included without a reason', 'Opgenomen zonder motivering')]
      : []),
    ...(decisions.some((decision) => !decision.applicable && !hasReason(decision))
      ? [remark('no-reason-excluded', 'Left out without a reason', 'Buiten toepassing zonder motivering')]
      : []),
    ...unsigned(decisions).map(({ en, nl }) => remark('decision-unsigned', en, nl)),
    ...overdue(line, asOf).map(({ en, nl }) => remark('review-overdue', en, nl)),
    ...(applies ? implementation(line, remark) : excludedWithControl(line, organisation, remark)),
  ];
}

type Remark = (kind: SoaRemarkKind, en: string, nl: string) => SoaRemark;

/** Words that stand where a reason should, and say nothing. */
const NO_REASON =
  /^(?:[-\u2013\u2014.?!\s]*|n\.?\s*v\.?\s*t\.?|n\/?a|nvt|niet van toepassing|not applicable|tbd|todo)$/i;

const hasReason = ({ justification, because, refs }: ApplicabilityDecision): boolean =>
  because.length > 0 || refs.length > 0 || (justification !== undefined && !NO_REASON.test(justification.trim()));

function unsigned(decisions: readonly ApplicabilityDecision[]): readonly Bilingual[] {
  const nobody = decisions.some(({ decidedBy }) => decidedBy === undefined);
  const undated = decisions.some(({ decidedOn }) => decidedOn === undefined);
  if (nobody && undated)
    return [{ en: 'The decision says neither who nor when', nl: 'Het besluit zegt niet door wie en niet wanneer' }];
  if (nobody) return [{ en: 'The decision does not say who took it', nl: 'Het besluit zegt niet wie het nam' }];
  if (undated) return [{ en: 'The decision has no date', nl: 'Het besluit heeft geen datum' }];
  return [];
}

function overdue({ decisions, controls }: SoaLine, asOf: string): readonly Bilingual[] {
  const late = decisions.map(({ decision }) => decision.reviewOn).filter((day) => day !== undefined && day < asOf);
  const lateControls = controls.filter(
    ({ control, through }) => through === undefined && control.reviewOn !== undefined && control.reviewOn < asOf,
  );
  return [
    ...[...new Set(late)].map((day) => ({
      en: `The decision was to be reviewed on ${day}`,
      nl: `Het besluit moest op ${day} worden herzien`,
    })),
    ...lateControls.map(({ control: { id, reviewOn } }) => ({
      en: `${id} was to be reviewed on ${reviewOn}`,
      nl: `${id} moest op ${reviewOn} worden herzien`,
    })),
  ];
}

/** What is wrong with how an included control is carried out, as far as the statement says. */
function implementation({ controls, gaps, status }: SoaLine, remark: Remark): readonly SoaRemark[] {
  if (controls.length === 0 && status === 'unknown')
    return [
      remark('no-control', 'Included, and no control carries it out', 'Opgenomen, maar geen maatregel voert haar uit'),
    ];
  const own = controls.filter(({ through }) => through === undefined);
  const disputed = gaps.filter(({ kind }) => DISPUTES.includes(kind));
  return [
    ...disputed.map(({ message: { en, nl } }) => remark('contradicted', en, nl)),
    ...evidenceRemarks(own.length > 0 ? own : controls, remark),
  ];
}

/** Gaps that say that the statement is not what an assessor found, or not what else is declared. */
const DISPUTES: readonly GapKind[] = ['conflict', 'contradiction', 'nonconformity'];

/** Of controls that are said to be in place: evidence that ran out, or was never named. */
function evidenceRemarks(controls: readonly SoaControl[], remark: Remark): readonly SoaRemark[] {
  return controls
    .filter(({ control: { status } }) => status === 'implemented' || status === 'partial')
    .flatMap(({ control: { id }, evidence }) => {
      if (evidence.length === 0)
        return [remark('evidence-missing', `${id} names no evidence`, `${id} noemt geen bewijs`)];
      if (evidence.some(({ isValid }) => isValid)) return [];
      const last = evidence
        .flatMap(({ validUntil }) => validUntil ?? [])
        .sort()
        .at(-1);
      return last === undefined
        ? []
        : [
            remark(
              'evidence-expired',
              `The evidence of ${id} was valid until ${last}`,
              `Het bewijs van ${id} was geldig tot en met ${last}`,
            ),
          ];
    });
}

function excludedWithControl(
  { requirement }: SoaLine,
  { controls }: Organisation,
  remark: Remark,
): readonly SoaRemark[] {
  const ids = controls
    .filter(({ satisfies }) =>
      satisfies.some((one) => one.framework === requirement.framework && one.requirement === requirement.id),
    )
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const list = ids.join(', ');
  return [
    remark(
      'excluded-with-control',
      `Left out, while ${list} is declared on it`,
      `Buiten toepassing, terwijl ${list} ervoor is opgegeven`,
    ),
  ];
}

function elsewhereRemarks(
  workspace: Workspace,
  assessed: AssessedViews,
  framework: FrameworkAssessment,
  lines: readonly SoaLine[],
): readonly SoaRemark[] {
  const partlyOut = lines.filter(({ applies }) => applies !== 'yes').map(({ requirement }) => requirement);
  return askedElsewhere(workspace, assessed, framework, partlyOut).flatMap(({ requirement, all, part }) => [
    ...(all.length > 0
      ? [
          {
            kind: 'required-elsewhere',
            requirement,
            message: {
              en: `Left out, while ${all.join(', ')} asks for all of it`,
              nl: `Buiten toepassing, terwijl ${all.join(', ')} haar geheel vraagt`,
            },
          } as const,
        ]
      : []),
    ...(all.length === 0 && part.length > 0
      ? [
          {
            kind: 'required-in-part',
            requirement,
            message: {
              en: `Left out, while ${part.join(', ')} asks for part of it`,
              nl: `Buiten toepassing, terwijl ${part.join(', ')} een deel ervan vraagt`,
            },
          } as const,
        ]
      : []),
  ]);
}
