import type { FrameworkSummary } from '../../model/library.ts';
import type { Language } from '../../model/text.ts';
import { frameworksTerminal } from '../../report/terminal/frameworks.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { usableLibrary } from '../library.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';

export interface FrameworksFlags extends ScreenFlags, OutputFlags<'frameworks'> {
  readonly lang?: Language;
  readonly frameworks?: readonly string[];
}

export async function frameworksCommand(host: Host, flags: FrameworksFlags): Promise<ExitCode> {
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  await deliver(host, 'frameworks', flags, (format, screen) =>
    format === 'json'
      ? `${JSON.stringify({ format: 'kloof-frameworks/1', content: library.digest, frameworks: library.frameworks.map(plain) }, undefined, 2)}\n`
      : frameworksTerminal(library, flags.lang ?? 'en', terminalOptions(host, screen, flags)),
  );
  return EXIT.ok;
}

const plain = ({ id, title, kind, edition, assessable, sources, own }: FrameworkSummary): object => ({
  id,
  title,
  kind,
  edition,
  assessable,
  sources,
  own,
});
