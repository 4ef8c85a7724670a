import { Command, CommanderError } from 'commander';
import { mindMemory } from '../load/memory.ts';
import { systemCode } from '../load/system-code.ts';
import { EXIT, type ExitCode, Refusal } from './exit.ts';
import type { Host } from './host.ts';
import { COMMANDS } from './program/commands.ts';
import { wipeProgress } from './progress.ts';
import { say } from './say.ts';

/** Runs a command line and says how it ended. Nothing is thrown for what a user may do. */
export async function run(host: Host): Promise<ExitCode> {
  let ended: ExitCode = EXIT.ok;
  if (host.memory) mindMemory(host.memory);
  try {
    const program = await programFor(host, (code) => {
      ended = code;
    });
    await program.parseAsync([...asked(host.argv)], { from: 'user' });
    return ended;
  } catch (error) {
    wipeProgress(host);
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed;
    if (error instanceof Refusal) {
      say(host.stderr, `error ${error.message}\n${error.hint === undefined ? '' : `  = ${error.hint}\n`}`);
      return EXIT.failed;
    }
    say(host.stderr, faultMessage(error, host));
    return EXIT.failed;
  }
}

/** The words of a command line; those that ask help on a command that there is not name it alone, and are refused. */
function asked(argv: readonly string[]): readonly string[] {
  const [first, name] = argv;
  const isUnknown = first === 'help' && name !== undefined && COMMANDS.every((command) => command.name !== name);
  return isUnknown ? argv.slice(1) : argv;
}

/** A fault of ours: what to report, and no stack trace; of the machine, what it says. */
function faultMessage(error: unknown, host: Host): string {
  const code = systemCode(error);
  // Files are written by way of words of their own: what is left is standard output.
  if (code !== undefined && error instanceof Error && 'syscall' in error && error.syscall === 'write')
    return `error standard output cannot be written${code === 'ENOSPC' ? ': the disk is full' : ` (${code})`}\n`;
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  const report = `please report "${what}" with kloof ${host.version} and the command: kloof ${host.argv.join(' ')}`;
  return `error kloof made a mistake, and nothing it printed before this counts\n  = ${report}\n`;
}

/** Every command registers by name; only what the command line names is configured, for that takes most of a start. */
async function programFor(host: Host, done: (code: ExitCode) => void): Promise<Command> {
  const terms = new Map(COMMANDS.map(({ name, takes }) => [name, takes === '' ? name : `${name} ${takes}`]));
  const program = new Command('kloof')
    .description(
      'Compliance gap analyser: what an organisation has of ISO 27001, AVG, NEN 7510, Cbw, DNB, DORA and WGBO, and what is left.',
    )
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .configureHelp({
      helpWidth: host.stdout.columns ?? 80,
      subcommandTerm: (command) => terms.get(command.name()) ?? 'help [command]',
    })
    .configureOutput({
      writeOut: (text) => {
        say(host.stdout, text);
      },
      writeErr: (text) => {
        say(host.stderr, text);
      },
      // Said here, so that commander does not ask Node's streams, which are slow to load.
      getOutHelpWidth: () => host.stdout.columns ?? 80,
      getErrHelpWidth: () => host.stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', '\n`kloof init` is where to begin; `kloof COMMAND --help` explains, with examples.')
    .showHelpAfterError('(kloof COMMAND --help explains)')
    .exitOverride();
  for (const { name, does, hidden, load } of COMMANDS) {
    const command = program.command(name, { hidden: hidden ?? false }).description(does);
    if (host.argv.includes(name)) (await load()).configure(command, host, done, COMMANDS);
  }
  return program;
}
