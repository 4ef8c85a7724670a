import type { Totals } from '../model/assessment.ts';
import { MAPPING_METHODS, type MappingMethod } from '../model/mapping.ts';
import { contentMark, type Snapshot, type SnapshotFinding } from '../model/snapshot.ts';
import type { Language } from '../model/text.ts';
import { explain } from '../schema/explain.ts';
import { validatorOf } from '../schema/validators.ts';

/** A saved report of `kloof gap --format json`, or what is wrong with it. */
export function parseSnapshot(text: string): Snapshot | { readonly problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'it is no JSON' };
  }
  const validate = validatorOf('gap-report');
  if (!validate(data)) {
    const [first] = explain(validate.errors ?? [], data);
    return { problem: first ? `${first.message} (at /${first.path.join('/')})` : 'it is no report of kloof gap' };
  }
  const { asOf, language, organisation, content, mappingMethods, assessments, filtered } = data as GapReportJson;
  if (filtered) return { problem: 'it holds a selection of the findings, made with --only or --group' };
  return {
    asOf,
    language,
    organisation: organisation.name,
    content: contentMark(content, mappingMethods ?? MAPPING_METHODS),
    frameworks: assessments.map(({ framework, title, shortTitle, totals, findings }) => ({
      id: framework,
      title: shortTitle ?? title,
      totals,
      findings,
    })),
  };
}

/** What the schema of `kloof-gap/1` promises of what is used here. */
interface GapReportJson {
  readonly asOf: string;
  readonly language: Language;
  readonly organisation: { readonly name: string };
  readonly content: string;
  readonly filtered?: boolean;
  readonly mappingMethods?: readonly MappingMethod[];
  readonly assessments: readonly {
    readonly framework: string;
    readonly title: string;
    /** Not in reports of earlier versions. */
    readonly shortTitle?: string;
    readonly totals: Totals;
    readonly findings: readonly SnapshotFinding[];
  }[];
}
