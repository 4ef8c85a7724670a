import type { Host } from './host.ts';

/** What a long run is doing, on one line of a terminal that is wiped before anything else is printed. */

/** Seconds since the start after which a person wonders. */
const LONG = 0.5;

const said = new WeakSet<Host['stderr']>();

/** Says what comes next, where somebody looks and it already took, or is known to take, a while. */
export function progress(host: Host, doing: string, isLong = process.uptime() > LONG): void {
  if (!isLong || !host.stderr.isTerminal || host.env['CI'] || host.env['TERM'] === 'dumb') return;
  host.stderr.write(`${WIPE}${doing} …`);
  said.add(host.stderr);
}

/** Takes the line away. */
export function wipeProgress(host: Host): void {
  if (said.delete(host.stderr)) host.stderr.write(WIPE);
}

const WIPE = '\r\u001b[K';
