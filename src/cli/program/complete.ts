import type { Configure } from './configure.ts';

/** What the completion scripts call at every press of the key: the words so far, the last of them unfinished. */
export const configure: Configure = (command, host, done) => {
  command.argument('[words...]', 'the words so far').action(async (words: readonly string[]) => {
    const { completeCommand } = await import('../commands/complete.ts');
    done(completeCommand(host, command.parent ?? command, words));
  });
};
