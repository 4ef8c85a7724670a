import type { Language } from '../../model/text.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host, Terminal } from '../host.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { Keys, MARK_PASTES } from './keys.ts';
import { Interrupted, type Questioner } from './questioner.ts';

/** Runs what asks questions, where somebody can be asked: `hint` says what to do elsewhere. Ctrl-C ends it with 130. */
export async function withQuestions(
  host: Host,
  flags: ScreenFlags,
  hint: string,
  run: (questionerIn: (language: Language) => Promise<Questioner>) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { terminal } = host;
  if (!terminal) throw new Refusal(whyNot(host.env), hint);
  const options = terminalOptions(host, { ...host.stderr, isTerminal: true, columns: terminal.output.columns }, flags);
  const { keys, letGo } = keysOf(terminal);
  try {
    return await run(async (language) => {
      const { questionerAt } = await import('./prompts.ts');
      return questionerAt(terminal, keys, options, language);
    });
  } catch (error) {
    if (error instanceof Interrupted) return EXIT.interrupted;
    throw error;
  } finally {
    letGo();
  }
}

/** Why nobody can be asked. */
function whyNot(env: Host['env']): string {
  if (env['CI']) return 'questions need somebody who answers, and CI is set';
  const isDumb = env['TERM'] === 'dumb';
  return `questions need a terminal, and ${isDumb ? 'one whose TERM is dumb cannot show them' : 'there is none'}`;
}

/** Has a terminal hand over single keys, between questions too; `letGo` ends it. */
function keysOf({ input, output }: Terminal): { readonly keys: Keys; readonly letGo: () => void } {
  const keys = new Keys();
  const take = (piece: Buffer | string): void => keys.type(piece);
  input.setRawMode(true);
  output.write(MARK_PASTES.on);
  input.on('data', take);
  return {
    keys,
    letGo: () => {
      input.off('data', take);
      input.pause();
      output.write(MARK_PASTES.off);
      input.setRawMode(false);
    },
  };
}
