import type { Crossing } from '../assess/threshold.ts';
import type { FrameworkAssessment } from '../model/assessment.ts';
import { type Floor, type FrameworkPolicy, floorOf, type Policy, TRIGGERS, type Trigger } from '../model/policy.ts';
import { Refusal } from './exit.ts';
import type { Host } from './host.ts';
import { say } from './say.ts';

export interface PolicyFlags {
  readonly failOn?: readonly FailOn[];
  readonly failUnder?: readonly FailUnder[];
  readonly requireEvidence?: boolean;
}

/** `TRIGGER[,TRIGGER]` for all frameworks, or `FRAMEWORK=TRIGGER[,TRIGGER]` for one. */
export interface FailOn {
  readonly framework?: string;
  readonly triggers: readonly Trigger[];
}

/** `FRAMEWORK=60` or `FRAMEWORK=80%`. */
export interface FailUnder {
  readonly framework: string;
  readonly floor: Floor;
}

/** What a flag says of failing, or why it says nothing. */
export function parseFailOn(text: string): FailOn | { readonly problem: string } {
  const at = text.indexOf('=');
  const triggers = text.slice(at + 1).split(',');
  const wrong = triggers.find((trigger) => !(TRIGGERS as readonly string[]).includes(trigger));
  if (wrong !== undefined) return { problem: `"${wrong}" is none of ${TRIGGERS.join(', ')}.` };
  return { ...(at >= 0 && { framework: text.slice(0, at) }), triggers: triggers as Trigger[] };
}

export function parseFailUnder(text: string): FailUnder | { readonly problem: string } {
  const at = text.indexOf('=');
  const floor = floorOf(text.slice(at + 1));
  if (at <= 0 || !floor) return { problem: 'Write FRAMEWORK=NUMBER or FRAMEWORK=SHARE, such as avg=60 or avg=80%.' };
  return { framework: text.slice(0, at), floor };
}

/** The policy of a run: what a flag says goes before what the file says on the same thing. */
export function policyOf(file: Policy, { failOn, failUnder, requireEvidence }: PolicyFlags): Policy {
  const general =
    failOn?.find(({ framework }) => framework === undefined)?.triggers ?? (failOn ? undefined : file.failOn);
  const ids = new Set([
    ...Object.keys(file.frameworks),
    ...(failOn ?? []).flatMap(({ framework }) => framework ?? []),
    ...(failUnder ?? []).map(({ framework }) => framework),
  ]);
  const frameworks = [...ids].map((id): readonly [string, FrameworkPolicy] => {
    const own = file.frameworks[id] ?? {};
    const on = failOn ? failOn.find(({ framework }) => framework === id)?.triggers : own.failOn;
    const under = failUnder ? failUnder.find(({ framework }) => framework === id)?.floor : own.failUnder;
    return [id, { ...(on && { failOn: on }), ...(under && { failUnder: under }) }];
  });
  return {
    ...(general && { failOn: general }),
    requireEvidence: requireEvidence ?? file.requireEvidence ?? false,
    frameworks: Object.fromEntries(frameworks),
  };
}

/** A threshold on a framework that is not assessed would hold nothing, in silence. */
export function refuseIdle(policy: Policy, assessed: readonly FrameworkAssessment[]): void {
  const ids = assessed.map(({ framework }) => framework.id);
  const idle = Object.keys(policy.frameworks).find((id) => !ids.includes(id));
  if (idle === undefined) return;
  throw new Refusal(
    `the threshold on ${idle} holds nothing: it is not assessed`,
    `what is assessed is ${ids.join(', ')}`,
  );
}

/** What a reader of standard output can see by themselves. */
export interface OnScreen {
  /** Whether a report is on the screen. */
  readonly isReported: boolean;
  /** Whether a baseline holds gaps back: a report then shows more than those on which the run fails. */
  readonly hasBaseline: boolean;
}

/**
 * Says on standard error why a run fails, a line a threshold. Where nobody named one and no baseline holds gaps back, a
 * report on the screen says it all; where every report went to a file, nothing would.
 */
export function sayCrossings(
  host: Host,
  crossed: readonly Crossing[],
  { failOn, frameworks }: Policy,
  { isReported, hasBaseline }: OnScreen,
): void {
  const isNamed = failOn !== undefined || Object.keys(frameworks).length > 0;
  if (isReported && !isNamed && !hasBaseline) return;
  for (const one of crossed) {
    const why = 'on' in one ? onText(one, hasBaseline ? 'new ' : '') : underText(one);
    say(host.stderr, `fail ${one.framework}: ${why}\n`);
  }
}

const MOST = 5;

function onText({ on, gaps }: Extract<Crossing, { readonly on: Trigger }>, which: string): string {
  const places = [...new Set(gaps.map(({ requirement }) => requirement ?? 'as a whole'))];
  const more = places.length > MOST ? ` and ${places.length - MOST} more` : '';
  const what = on === 'gap' ? '' : ` at ${on}`;
  return `${gaps.length} ${which}${gaps.length === 1 ? 'gap' : 'gaps'}${what}: ${places.slice(0, MOST).join(', ')}${more}`;
}

const underText = ({ needed, has, under }: Extract<Crossing, { readonly under: Floor }>): string =>
  `${has} met, and ${needed} asked for${under.unit === 'percent' ? ` (${under.amount}%)` : ''}`;
