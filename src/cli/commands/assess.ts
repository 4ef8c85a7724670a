import type { Language } from '../../model/text.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { assessWith } from '../interactive/assess.ts';
import { Ledger } from '../interactive/ledger.ts';
import { withQuestions } from '../interactive/session.ts';
import type { LibraryFlags } from '../library.ts';
import { terminalOptions } from '../screen.ts';

export interface AssessFlags extends LibraryFlags {
  readonly framework?: readonly string[];
  readonly group?: string;
  readonly all?: boolean;
  readonly assessor?: string;
  readonly lang?: Language;
}

/** The assessment itself, at a terminal. */
export function assessCommand(host: Host, given: string, flags: AssessFlags): Promise<ExitCode> {
  const hint = 'run it in a terminal, or write controls and verdicts in the file yourself';
  return withQuestions(host, flags, hint, async (questionerIn) => {
    const ledger = await Ledger.open(host, given, flags);
    if (!ledger) return EXIT.failed;
    const language = flags.lang ?? ledger.organisation.language;
    const ask = await questionerIn(language);
    await assessWith(ask, ledger, {
      frameworks: flags.framework ?? [],
      all: flags.all ?? false,
      ...(flags.group !== undefined && { group: flags.group }),
      ...(flags.assessor !== undefined && { assessor: flags.assessor }),
      language,
      today: host.today,
      screen: { ...terminalOptions(host, host.stderr, flags), width: ask.width },
    });
    return EXIT.ok;
  });
}
