import { didYouMean } from '../../diagnostics/suggest.ts';
import type { Language } from '../../model/text.ts';
import { harmlessJson } from '../../report/harmless.ts';
import type { JsonSchema } from '../../schema/parts.ts';
import { published } from '../../schema/published.ts';
import { SCHEMAS } from '../../schema/schemas.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { type LibraryFlags, usableLibrary } from '../library.ts';

export interface SchemaFlags extends LibraryFlags {
  readonly withIds?: boolean;
  readonly lang?: Language;
}

/** Prints the schema of a kind of file, or of a report in JSON. */
export async function schemaCommand(host: Host, name: string, flags: SchemaFlags): Promise<ExitCode> {
  const { REPORT_SCHEMAS } = await import('../../schema/reports/reports.ts');
  const all: Readonly<Record<string, JsonSchema>> = { ...SCHEMAS, ...REPORT_SCHEMAS };
  const names = Object.keys(all);
  const plain = Object.hasOwn(all, name) ? all[name] : undefined;
  if (plain === undefined)
    throw new Refusal(`there is no schema "${name}"`, didYouMean(name, names) ?? `the schemas are ${names.join(', ')}`);
  if (!flags.withIds) {
    print(host, plain);
    return EXIT.ok;
  }
  if (name !== 'organisation')
    throw new Refusal(`the schema ${name} has no ids to write out`, 'kloof schema organisation --with-ids');
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const { organisationWithIds } = await import('../../schema/with-ids.ts');
  const frameworks = library.frameworks.map(({ id }) => library.framework(id));
  const { lang } = flags;
  print(
    host,
    lang === undefined ? organisationWithIds(frameworks) : organisationWithIds(frameworks, (title) => title[lang]),
  );
  return EXIT.ok;
}

const print = (host: Host, schema: JsonSchema): void =>
  host.stdout.write(harmlessJson(`${JSON.stringify(published(schema), undefined, 2)}\n`));
