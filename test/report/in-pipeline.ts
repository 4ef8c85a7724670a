import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { ROOT } from '../kloof.ts';

/** Reads what pipelines are given, and holds it against their own schemas. */

const FIXTURES = path.join(ROOT, 'test', 'fixtures');

function schema(name: string): (value: unknown) => unknown {
  const text = readFileSync(path.join(FIXTURES, 'schemas', name), 'utf8');
  const { $schema: _draft, id: _id, ...definition } = JSON.parse(text) as Record<string, unknown>;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(definition);
  return (value) => (validate(value) ? [] : validate.errors);
}

export const againstSarif = schema('sarif-2.1.0-rtm.5.json');
export const againstGitlab = schema('gitlab-code-quality.json');

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
export interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}
export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly justification: string }[];
  readonly baselineState?: string;
}
export interface Rule {
  readonly id: string;
  readonly help: { readonly markdown: string };
}
interface Log {
  readonly runs: readonly [
    { readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }; readonly results: readonly Result[] },
  ];
}

export const resultsOf = (log: string): readonly Result[] => (JSON.parse(log) as Log).runs[0].results;
export const rulesOf = (log: string): readonly Rule[] => (JSON.parse(log) as Log).runs[0].tool.driver.rules;

/** The text that a region marks, read from the file that its URI names. */
export function marked({ physicalLocation: { artifactLocation, region } }: Location, top: string): string {
  const line = readFileSync(path.join(top, decodeURIComponent(artifactLocation.uri)), 'utf8').split('\n')[
    region.startLine - 1
  ];
  return (line ?? '').slice(
    region.startColumn - 1,
    region.endLine === region.startLine ? region.endColumn - 1 : undefined,
  );
}
