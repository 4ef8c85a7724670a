import { didYouMean } from '../../diagnostics/suggest.ts';
import type { JsonSchema } from '../../schema/parts.ts';
import { SCHEMAS } from '../../schema/schemas.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';

/** Prints the schema of a kind of file, or of a report in JSON. */
export async function schemaCommand(host: Host, name: string): Promise<ExitCode> {
  const { REPORT_SCHEMAS } = await import('../../schema/reports/reports.ts');
  const all: Readonly<Record<string, JsonSchema>> = { ...SCHEMAS, ...REPORT_SCHEMAS };
  const names = Object.keys(all);
  if (!names.includes(name))
    throw new Refusal(`there is no schema "${name}"`, didYouMean(name, names) ?? `the schemas are ${names.join(', ')}`);
  host.stdout.write(`${JSON.stringify(all[name], undefined, 2)}\n`);
  return EXIT.ok;
}
