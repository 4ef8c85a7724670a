import type { TerminalOptions } from '../report/terminal/style.ts';
import type { Host, Output } from './host.ts';

export interface ScreenFlags {
  readonly color?: boolean;
  readonly width?: number;
  readonly ascii?: boolean;
}

const DEFAULT_WIDTH = 80;

/** Reports are laid out for this many columns at least; a screen that is narrower breaks their lines itself. */
export const LEAST_WIDTH = 40;

/** What an output can show, from flags, environment and terminal, in this order. */
export function terminalOptions(host: Host, output: Output, flags: ScreenFlags): TerminalOptions {
  const forced = host.env['FORCE_COLOR'];
  const isDumb = host.env['TERM'] === 'dumb';
  const wanted = forced !== undefined && forced !== '' ? forced !== '0' : output.isTerminal && !isDumb;
  const columns = Number(host.env['COLUMNS']);
  return {
    width: Math.max(LEAST_WIDTH, flags.width ?? output.columns ?? (columns > 0 ? Math.floor(columns) : DEFAULT_WIDTH)),
    colour: flags.color !== false && !host.env['NO_COLOR'] && wanted,
    ascii: flags.ascii ?? isDumb,
  };
}
