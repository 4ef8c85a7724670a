import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, hasErrors, inOrder } from '../../diagnostics/diagnostic.ts';
import { canonical } from '../../edit/canonical.ts';
import { contentFilesIn } from '../../load/content-files.ts';
import { loadFile } from '../../load/load-file.ts';
import { loadOrganisation, ROOT_FILE } from '../../load/organisation.ts';
import { isFolder } from '../../load/stat.ts';
import type { DocumentKind } from '../../schema/schemas.ts';
import { validateText } from '../../schema/validate.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { save } from '../save.ts';
import { say } from '../say.ts';
import type { ScreenFlags } from '../screen.ts';

export interface FmtFlags extends ScreenFlags {
  readonly check?: boolean;
}

/** Writes files in canonical form, or says which are not in it. Where one has errors, none is written. */
export async function fmtCommand(host: Host, paths: readonly string[], flags: FmtFlags): Promise<ExitCode> {
  const read = paths.flatMap((name) => {
    const given = { path: path.resolve(host.cwd, name), name };
    const content = existsSync(path.join(given.path, ROOT_FILE)) ? [] : contentFilesIn(given);
    return (content.length === 0 ? [given] : content).map((file) => filesAt(file.path, file.name));
  });
  const diagnostics = inOrder(read.flatMap((one) => one.diagnostics));
  if (hasErrors(diagnostics)) {
    await reportDiagnostics(host, diagnostics, new Map(read.flatMap((one) => [...one.texts])), flags);
    return EXIT.failed;
  }
  const files = new Map(read.flatMap((one) => one.files).map((file) => [file.path, file]));
  const changed = [...files.values()]
    .map((file) => ({ ...file, form: formOf(file) }))
    .filter(({ form, text }) => form !== text);
  if (!flags.check) for (const { path: target, text, form, name } of changed) save(target, text, form, name);
  for (const { name } of changed) say(host.stdout, `${name}${flags.check ? ' is not in canonical form' : ''}\n`);
  return flags.check && changed.length > 0 ? EXIT.gaps : EXIT.ok;
}

interface YamlFile {
  readonly path: string;
  /** How the user is shown it. */
  readonly name: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly value: unknown;
}

interface Read {
  readonly files: readonly YamlFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

const KINDS: readonly DocumentKind[] = ['organisation', 'framework', 'mapping', 'obligations', 'licensed-text'];

/** The file at a path; of an organisation also the files that it includes. */
function filesAt(real: string, name: string): Read {
  const inFolder = isFolder(real);
  const alone = inFolder ? undefined : loadFile(real, { file: name.split(path.sep).join('/') }, KINDS);
  if (!alone || alone.validated?.kind === 'organisation') {
    const { documents, diagnostics, texts } = loadOrganisation(real, name);
    const folder = inFolder ? real : path.dirname(real);
    const files = documents.map(({ file, local, value }) => ({
      path: path.join(folder, local),
      name: file,
      kind: 'organisation' as const,
      text: texts.get(file) ?? '',
      value,
    }));
    return { files, diagnostics, texts };
  }
  const { validated, diagnostics, text } = alone;
  const texts = new Map([[name, text]]);
  if (!validated) return { files: [], diagnostics, texts };
  const { kind, document } = validated;
  return { files: [{ path: real, name, kind, text, value: document.value }], diagnostics, texts };
}

/** The canonical form, which must say what the file says; lines end as they did. */
function formOf({ text, kind, value, name }: YamlFile): string {
  const form = canonical(text, kind, value);
  const { validated } = validateText(form, { file: name }, KINDS);
  if (!isDeepStrictEqual(validated?.document.value, value)) throw new Error(`the form of ${name} says something else`);
  return text.includes('\r\n') ? form.replaceAll('\n', '\r\n') : form;
}
