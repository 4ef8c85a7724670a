import type { Judged, Of } from '../../interview/answers.ts';
import { maturityFrom } from '../../interview/walk.ts';
import type { Framework, Requirement } from '../../model/framework.ts';
import { VERDICT_KINDS, type VerdictKind } from '../../model/organisation.ts';
import { VERDICT_WORDS } from '../../report/words.ts';
import type { Desk, Recorded } from './desk.ts';
import { A } from './words-assess.ts';

/** The assessor's own judgement: levels where the framework expects one, a verdict elsewhere. */
export async function askVerdict(desk: Desk, framework: Framework, requirement: Requirement): Recorded {
  const { ask, language: l, today } = desk;
  const assessor = await desk.assessor();
  if (assessor === undefined) return undefined;
  const judgement = requirement.expectedMaturity === undefined ? await askKind(desk) : await askLevels(desk, framework);
  if (judgement === undefined) return undefined;
  const note = await ask.write({ text: A.note[l], help: A.optional[l] });
  if (note === undefined) return undefined;
  const scope = await desk.scope();
  if (scope === undefined) return undefined;
  return desk.record({
    kind: 'verdict',
    of: { framework: framework.id, requirement: requirement.id },
    judgement,
    assessor,
    date: today,
    ...(note !== '' && { note }),
    ...scope,
  });
}

async function askKind({ ask, language: l }: Desk): Promise<Judged['judgement'] | undefined> {
  const verdict = await ask.choose<VerdictKind>(
    { text: A.judge[l] },
    VERDICT_KINDS.map((value, i) => ({ value, label: VERDICT_WORDS[value][l], key: String(i + 1) })),
  );
  return verdict && { verdict };
}

async function askLevels({ ask, language: l }: Desk, { levels }: Framework): Promise<Judged['judgement'] | undefined> {
  const highest = Math.max(0, ...levels.map(({ level }) => level));
  const known = levels.map(({ level, title }) => `${level} ${title[l]}`).join(', ');
  const text = await ask.write(
    { text: A.levels[l], help: known === '' ? A.levelsHelp[l] : `${A.levelsHelp[l]}\n${known}` },
    undefined,
    (typed) => (maturityFrom(typed, highest) === undefined ? `${A.noLevel[l]} ${highest}` : undefined),
  );
  const maturity = text === undefined ? undefined : maturityFrom(text, highest);
  return maturity === undefined ? undefined : { maturity };
}

/** That a requirement does not apply, or does after all. */
export async function askApplicability(desk: Desk, requirement: Requirement, applicable: boolean): Recorded {
  const { language: l, today } = desk;
  const of: Of = { framework: requirement.framework, requirement: requirement.id };
  if (!applicable && requirement.excludable === false) {
    desk.ask.say(A.never[l]);
    return false;
  }
  const justification = applicable ? undefined : await desk.write(A.justification[l]);
  if (!applicable && justification === undefined) return undefined;
  const isStatutory = !applicable && requirement.excludable === 'statutory';
  const article = isStatutory ? await desk.write(A.refs[l]) : undefined;
  if (isStatutory && article === undefined) return undefined;
  const by = await desk.write(A.decidedBy[l], undefined, desk.decidedBy);
  if (by === undefined) return undefined;
  desk.decidedBy = by;
  const scope = await desk.scope();
  if (scope === undefined) return undefined;
  return desk.record({
    kind: 'applicability',
    of,
    applicable,
    ...(justification !== undefined && { justification }),
    ...(article !== undefined && { refs: [article] }),
    by,
    on: today,
    ...scope,
  });
}
