import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beginning } from '../../interview/init.ts';
import { ROOT_FILE } from '../../load/organisation.ts';
import { systemCode } from '../../load/system-code.ts';
import type { Library } from '../../model/library.ts';
import type { Language } from '../../model/text.ts';
import { wrap } from '../../report/terminal/layout.ts';
import { type InitFlags, languageOf, type Start } from '../beginning.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { frameworkOf, usableLibrary } from '../library.ts';
import { say } from '../say.ts';
import { terminalOptions } from '../screen.ts';

/** Writes a first kloof.yaml, and says what comes next. */
export async function initCommand(host: Host, folder: string, flags: InitFlags): Promise<ExitCode> {
  const file = path.resolve(host.cwd, folder, ROOT_FILE);
  const shown = path.join(folder, ROOT_FILE).split(path.sep).join('/');
  if (existsSync(file))
    throw new Refusal(`${shown} is there already, and init never overwrites`, 'name another folder');
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  for (const id of flags.framework ?? []) frameworkOf(library, id);
  const given = fromFlags(host, folder, flags);
  if (given) return write(host, file, shown, given, library, flags);
  const { askStart } = await import('../interactive/start.ts');
  return askStart(host, folder, flags, library, (start) => write(host, file, shown, start, library, flags));
}

/** The start where the options say enough, or where nothing is to be asked; undefined where something is. */
function fromFlags(host: Host, folder: string, flags: InitFlags): Start | undefined {
  const { framework: frameworks = [], level = 'group' } = flags;
  const language = flags.lang ?? languageOf(host);
  const name = flags.name ?? (flags.yes ? path.basename(path.resolve(host.cwd, folder)) : undefined);
  if (frameworks.length === 0 && (flags.yes || !host.terminal)) {
    throw new Refusal(
      'no framework is named',
      'add --framework iso27001-2022, or another that `kloof frameworks` lists',
    );
  }
  const isEnough = flags.yes || (flags.lang && flags.level) || !host.terminal;
  return name !== undefined && frameworks.length > 0 && isEnough ? { name, frameworks, language, level } : undefined;
}

function write(host: Host, file: string, shown: string, start: Start, library: Library, flags: InitFlags): ExitCode {
  const schemas = path.join(path.dirname(host.contentFolder), 'schema');
  const text = beginning({
    ...start,
    frameworks: start.frameworks.map((id) => library.framework(id)),
    schema: schemaFrom(path.dirname(file), path.join(schemas, schemaFor(start, library))),
  });
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Refusal(`${shown} was not written (${code})`, 'check the folder and its permissions');
  }
  const { width } = terminalOptions(host, host.stdout, flags);
  say(
    host.stdout,
    `${next(shown, start.language)
      .flatMap((line) => (line.startsWith(' ') ? line : wrap(line, width)))
      .join('\n')}\n`,
  );
  return EXIT.ok;
}

/** The schema that knows every id; where the file speaks of the user's own frameworks, the one that knows none. */
function schemaFor({ frameworks }: Start, library: Library): string {
  const isOwn = library.frameworks.some(({ id, own }) => own && frameworks.includes(id));
  return isOwn ? 'organisation.schema.json' : 'organisation-with-ids.schema.json';
}

/** Relative where the program is installed in the project, so that the file can be shared; else where it is. */
function schemaFrom(folder: string, schema: string): string {
  const relative = path.relative(folder, schema);
  const up = relative.split(path.sep).filter((part) => part === '..').length;
  const isNear =
    !path.isAbsolute(relative) && up <= 3 && (up === 0 || /^(?:\.\.[\\/])*(?:node_modules|dist)[\\/]/.test(relative));
  return (isNear ? relative : schema).split(path.sep).join('/');
}

function next(shown: string, l: Language): readonly string[] {
  const folder = path.posix.dirname(shown);
  const at = folder === '.' ? '' : ` ${folder}`;
  return l === 'nl'
    ? [
        `${shown} is geschreven. Verder:`,
        `  kloof obligations${at} --interview   welke wetten binden`,
        `  kloof assess${at}                    de eisen een voor een`,
        `  kloof gap${at}                       wat er is, en wat nog openstaat`,
        'Zet in .gitignore wat niet mee mag: opgeslagen rapporten, en een bestand met de tekst van een norm onder licentie.',
      ]
    : [
        `${shown} is written. Next:`,
        `  kloof obligations${at} --interview   which laws bind`,
        `  kloof assess${at}                    the requirements one by one`,
        `  kloof gap${at}                       what there is, and what is open`,
        'Put in .gitignore what must not go along: saved reports, and a file with the text of a licensed norm.',
      ];
}
