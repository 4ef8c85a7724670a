import path from 'node:path';
import { LEVELS } from '../../interview/levels.ts';
import type { FrameworkSummary, Library } from '../../model/library.ts';
import type { Language } from '../../model/text.ts';
import { type InitFlags, languageOf, type Start } from '../beginning.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { askFacts } from './facts.ts';
import { Ledger } from './ledger.ts';
import type { Questioner } from './questioner.ts';
import { withQuestions } from './session.ts';
import { S } from './words-start.ts';

/** Asks what a first file has to say, has it written, and goes on to the facts if wanted. */
export function askStart(
  host: Host,
  folder: string,
  flags: InitFlags,
  library: Library,
  write: (start: Start) => ExitCode,
): Promise<ExitCode> {
  const hint = 'give --name and --framework, or --yes to leave the name to the folder';
  return withQuestions(host, flags, hint, async (questionerIn) => {
    const language = flags.lang ?? (await askLanguage(await questionerIn(languageOf(host)), languageOf(host)));
    if (language === undefined) return EXIT.interrupted;
    const ask = await questionerIn(language);
    const start = await answers(ask, host, folder, flags, library, language);
    if (!start) return EXIT.interrupted;
    const code = write(start);
    const goesOn = await ask.choose({ text: S.facts[language], help: S.factsWhy[language] }, [
      { value: true, label: S.yes[language], key: S.yesKey[language] },
      { value: false, label: S.no[language], key: 'n' },
    ]);
    const ledger = goesOn ? await Ledger.open(host, folder, flags) : undefined;
    if (ledger) await askFacts(ask, ledger, language);
    return code;
  });
}

const askLanguage = (ask: Questioner, initial: Language): Promise<Language | undefined> =>
  ask.choose<Language>(
    { text: S.language[initial] },
    [
      { value: 'nl', label: 'Nederlands', key: 'n' },
      { value: 'en', label: 'English', key: 'e' },
    ],
    initial,
  );

/** Esc goes back a question; before the first it ends. */
async function answers(
  ask: Questioner,
  host: Host,
  folder: string,
  flags: InitFlags,
  library: Library,
  language: Language,
): Promise<Start | undefined> {
  let name = flags.name;
  let frameworks = flags.framework;
  let level = flags.level;
  const required = (text: string): string | undefined => (text === '' ? S.required[language] : undefined);
  for (;;) {
    if (name === undefined) {
      name = await ask.write({ text: S.name[language] }, path.basename(path.resolve(host.cwd, folder)), required);
      if (name === undefined) return undefined;
    }
    if (frameworks === undefined || frameworks.length === 0) {
      const chosen = await ask.gather(
        { text: S.frameworks[language], help: S.frameworksHelp[language] },
        offered(library).map((one) => ({ value: one.id, label: titled(one, language), hint: one.id })),
        frameworks ?? [],
      );
      if (chosen === undefined) {
        if (flags.name !== undefined) return undefined;
        name = undefined;
        continue;
      }
      frameworks = chosen;
      if (chosen.length === 0) continue;
    }
    level ??= await ask.choose(
      { text: S.level[language], help: S.levelHelp[language] },
      LEVELS.map((value) => ({ value, label: S.levels[value][language] })),
    );
    if (level !== undefined) return { name, frameworks, language, level };
    if (flags.framework !== undefined) return undefined;
    frameworks = undefined;
  }
}

/** Directives bind states, and what is superseded comes last. */
const offered = (library: Library): readonly FrameworkSummary[] =>
  library.frameworks
    .filter(({ kind }) => kind !== 'directive')
    .toSorted((a, b) => Number(a.supersededBy !== undefined) - Number(b.supersededBy !== undefined));

const titled = ({ shortTitle, title }: FrameworkSummary, l: Language): string =>
  shortTitle[l] === title[l] ? title[l] : `${shortTitle[l]} · ${title[l]}`;
