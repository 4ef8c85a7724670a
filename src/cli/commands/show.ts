import { referenceTo } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import { requirementHint } from '../../resolve/hints.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { frameworkOf, licensedTexts, usableLibrary } from '../library.ts';
import { say } from '../say.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';

export interface ShowFlags extends ScreenFlags {
  readonly lang?: Language;
  readonly frameworks?: readonly string[];
  readonly licensedText?: string;
}

export async function showCommand(host: Host, reference: string, flags: ShowFlags): Promise<ExitCode> {
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const colon = reference.indexOf(':');
  const id = colon < 0 ? reference : reference.slice(0, colon);
  const framework = frameworkOf(library, id);
  const language = flags.lang ?? 'en';
  const licensed = await licensedTexts(host, flags, library);
  if (!licensed) return EXIT.failed;
  const options = terminalOptions(host, host.stdout, flags);
  if (colon < 0) {
    const { frameworkTerminal } = await import('../../report/terminal/show.ts');
    say(host.stdout, frameworkTerminal(framework, library.about(id), language, options));
    return EXIT.ok;
  }
  const wanted = reference.slice(colon + 1);
  const requirement = framework.byId.get(wanted);
  if (!requirement)
    throw new Refusal(`${id} has no requirement "${wanted}"`, requirementHint(wanted, framework, library));
  const { requirementTerminal } = await import('../../report/terminal/show-requirement.ts');
  const own = licensed.get(referenceTo(requirement));
  say(host.stdout, requirementTerminal(framework, requirement, library, language, options, own));
  return EXIT.ok;
}
