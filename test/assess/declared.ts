import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, NORMS, type Ran } from '../kloof.ts';

/** What the JSON report says of one requirement, as far as tests look at it. */
export interface Found {
  readonly requirement: string;
  readonly outcome: string;
  readonly basis: string;
  readonly gaps: readonly { readonly kind: string; readonly severity: string; readonly remainder?: string }[];
  readonly because: readonly { readonly requirement: string; readonly fact: string }[];
  readonly scope?: Readonly<Record<string, string>>;
}

export interface Assessed {
  readonly framework: string;
  readonly totals: Readonly<Record<string, number>> & { readonly range: readonly [number, number] };
  readonly findings: readonly Found[];
}

/** Runs kloof on an organisation file of these lines, in a folder of its own, beside the frameworks made for tests. */
export async function run(command: string, lines: string, ...options: readonly string[]): Promise<Ran> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  try {
    mkdirSync(path.join(folder, 'docs'));
    writeFileSync(path.join(folder, 'kloof.yaml'), `kloof: organisation/1\norganisation: { name: Test }\n${lines}\n`);
    return await kloof([command, '--frameworks', path.relative(folder, NORMS), ...options], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The assessments of an organisation that declares these lines, by framework. */
export async function assessed(lines: string, ...options: readonly string[]): Promise<ReadonlyMap<string, Assessed>> {
  const { stdout, stderr } = await run('gap', lines, '--format', 'json', ...options);
  if (stdout === '') throw new Error(stderr);
  const report = JSON.parse(stdout) as { assessments: Assessed[] };
  return new Map(report.assessments.map((one) => [one.framework, one]));
}

/** What is found of a requirement, named in full. */
export function found(assessments: ReadonlyMap<string, Assessed>, reference: string): Found {
  const at = reference.indexOf(':');
  const one = assessments
    .get(reference.slice(0, at))
    ?.findings.find((each) => each.requirement === reference.slice(at + 1));
  if (!one) throw new Error(`no finding for ${reference}`);
  return one;
}
