import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { Language } from '../../model/text.ts';
import { frameworkTerminal, requirementTerminal } from '../../report/terminal/show.ts';
import { requirementHint } from '../../resolve/hints.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openLibrary } from '../workspace.ts';

export interface ShowFlags extends ScreenFlags {
  readonly lang?: Language;
  readonly frameworks?: readonly string[];
}

export function showCommand(host: Host, reference: string, flags: ShowFlags): ExitCode {
  const { library, diagnostics, texts } = openLibrary(host, flags.frameworks);
  reportDiagnostics(host, diagnostics, texts, flags);
  if (hasErrors(diagnostics)) return EXIT.failed;
  const colon = reference.indexOf(':');
  const id = colon < 0 ? reference : reference.slice(0, colon);
  if (!library.has(id)) {
    const ids = library.frameworks.map((framework) => framework.id);
    throw new Refusal(`there is no framework "${id}"`, didYouMean(id, ids) ?? `the frameworks are ${ids.join(', ')}`);
  }
  const framework = library.framework(id);
  const language = flags.lang ?? 'en';
  const options = terminalOptions(host, host.stdout, flags);
  if (colon < 0) {
    host.stdout.write(frameworkTerminal(framework, library.about(id), language, options));
    return EXIT.ok;
  }
  const wanted = reference.slice(colon + 1);
  const requirement = framework.byId.get(wanted);
  if (!requirement)
    throw new Refusal(`${id} has no requirement "${wanted}"`, requirementHint(wanted, framework, library));
  host.stdout.write(requirementTerminal(framework, requirement, library, language, options));
  return EXIT.ok;
}
