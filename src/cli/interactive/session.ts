import type { ReadStream } from 'node:tty';
import type { Language } from '../../model/text.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
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
  const letGo = holdRaw(terminal.input);
  try {
    return await run(async (language) => {
      const { questionerAt } = await import('./prompts.ts');
      return questionerAt(terminal, options, language);
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

/**
 * Keeps a terminal handing over single keys between questions too: each question would give that up at its end, and a
 * key pressed before the next one is there would be lost. Gives what ends it.
 */
function holdRaw(input: ReadStream): () => void {
  const { setRawMode } = input;
  setRawMode.call(input, true);
  input.setRawMode = () => input;
  return () => {
    input.setRawMode = setRawMode;
    input.setRawMode(false);
  };
}
