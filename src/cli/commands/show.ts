import { referenceTo } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { frameworkOf, licensedTexts, usableLibrary } from '../library.ts';
import { refuseBare, requirementOf } from '../requirement.ts';
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
  const isRequirement = reference.includes(':');
  if (!isRequirement && !library.has(reference)) refuseBare(library, reference);
  const requirement = isRequirement ? requirementOf(library, reference) : undefined;
  const framework = frameworkOf(library, requirement?.framework ?? reference);
  const language = flags.lang ?? 'en';
  const licensed = await licensedTexts(host, flags, library);
  if (!licensed) return EXIT.failed;
  const options = terminalOptions(host, host.stdout, flags);
  if (!requirement) {
    const { frameworkTerminal } = await import('../../report/terminal/show.ts');
    say(host.stdout, frameworkTerminal(framework, library.about(framework.id), language, options));
    return EXIT.ok;
  }
  const { requirementTerminal } = await import('../../report/terminal/show-requirement.ts');
  const own = licensed.get(referenceTo(requirement));
  say(host.stdout, requirementTerminal(framework, requirement, library, language, options, own));
  return EXIT.ok;
}
