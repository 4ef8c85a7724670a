import type { Language } from '../../model/text.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import type { LibraryFlags } from '../library.ts';
import { askFacts } from './facts.ts';
import { Ledger } from './ledger.ts';
import { withQuestions } from './session.ts';

/** The interview about the profile. */
export async function interview(
  host: Host,
  given: string,
  flags: LibraryFlags & { readonly lang?: Language },
): Promise<ExitCode> {
  const hint =
    'run it in a terminal, or write the facts under profile: yourself (`kloof schema organisation` names them)';
  return withQuestions(host, flags, hint, async (questionerIn) => {
    const ledger = await Ledger.open(host, given, flags);
    if (!ledger) return EXIT.failed;
    const language = flags.lang ?? ledger.organisation.language;
    await askFacts(await questionerIn(language), ledger, language);
    return EXIT.ok;
  });
}
