import { referenceTo } from '../model/framework.ts';
import { REMARK_WEIGHT, type SoaLine, type StatementOfApplicability } from '../model/soa.ts';
import type { Language } from '../model/text.ts';
import type { SoaReport } from './soa.ts';

/** Statements of Applicability in the format `kloof-soa/1`. Further keys may come; these stay. */
export function soaJson({ organisation, asOf, language, statements, version, digest }: SoaReport): string {
  const { name, legalEntity, assessment } = organisation;
  return `${JSON.stringify(
    {
      format: 'kloof-soa/1',
      kloof: version,
      content: digest,
      asOf,
      language,
      organisation: { name, ...(legalEntity !== undefined && { legalEntity }) },
      version: assessment.version ?? null,
      approvedBy: assessment.approvedBy ?? null,
      approvedOn: assessment.approvedOn ?? null,
      statements: statements.map((statement) => statementJson(statement, language)),
    },
    undefined,
    2,
  )}\n`;
}

const statementJson = (
  { framework, scope, groups, beyond, remarks, totals }: StatementOfApplicability,
  l: Language,
): object => ({
  framework: framework.id,
  title: framework.title[l],
  scope,
  totals,
  controls: groups.flatMap(({ lines }) => lines.map((line) => lineJson(line, l))),
  beyond: beyond.map(({ id, title, status, owner, satisfies }) => ({
    id,
    title,
    status,
    owner: owner ?? null,
    satisfies: satisfies.map((one) => `${one.framework}:${one.requirement}`),
  })),
  remarks: remarks.map(({ kind, requirement, message }) => ({
    kind,
    weight: REMARK_WEIGHT[kind],
    requirement: requirement ? referenceTo(requirement) : null,
    message: message[l],
  })),
});

const lineJson = (
  { requirement, applies, decisions, undecided, undecidedIn, status, outcome, controls, reviewOn }: SoaLine,
  l: Language,
): object => ({
  requirement: requirement.id,
  title: requirement.title[l],
  applies,
  undecided,
  undecidedIn,
  status: status ?? null,
  outcome,
  reviewOn: reviewOn ?? null,
  decisions: decisions.map(({ decision: { framework, requirement: id, origin, scope: _, ...decision }, elements }) => ({
    madeFor: `${framework}:${id}`,
    ...decision,
    elements,
    at: `${origin.file}:${origin.line}`,
  })),
  controls: controls.map(({ control, coverage, evidence, through }) => ({
    id: control.id,
    title: control.title,
    status: control.status,
    owner: control.owner ?? null,
    coverage,
    through: through ?? null,
    evidence,
  })),
});
