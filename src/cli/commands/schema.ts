import { didYouMean } from '../../diagnostics/suggest.ts';
import { type DocumentKind, SCHEMAS } from '../../schema/schemas.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';

export function schemaCommand(host: Host, name: string): ExitCode {
  const names = Object.keys(SCHEMAS);
  if (!names.includes(name))
    throw new Refusal(`there is no schema "${name}"`, didYouMean(name, names) ?? `the schemas are ${names.join(', ')}`);
  host.stdout.write(`${JSON.stringify(SCHEMAS[name as DocumentKind], undefined, 2)}\n`);
  return EXIT.ok;
}
