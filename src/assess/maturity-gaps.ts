import { FULL } from '../infer/facts.ts';
import type { Gap } from '../model/assessment.ts';
import type { MaturityScore } from '../model/organisation.ts';
import type { Bilingual } from '../model/text.ts';
import { levelOf, reaches } from './declarations.ts';
import type { ElementFinding } from './element.ts';
import { gap, own } from './gap.ts';

/** What the levels of the maturity model leave open, where a level is expected. */
export function maturityGaps(part: ElementFinding, expected: number | undefined): readonly Gap[] {
  if (expected === undefined) return [];
  const score = part.declared.maturity?.maturity;
  if (!score) {
    const hasContent = ((part.view.facts[part.node] ?? 0) & FULL) !== 0;
    if (!hasContent) return [];
    return [
      gap('maturity-not-judged', {
        en: `The content is there; level ${expected} has not been judged`,
        nl: `De inhoud is er; niveau ${expected} is niet beoordeeld`,
      }),
    ];
  }
  const level = levelOf(score);
  if (reaches(score, expected)) return [];
  if (level >= expected)
    return [
      gap(
        'maturity-not-judged',
        {
          en: `Judged at level ${level} in design or existence; its operation has not been judged`,
          nl: `Beoordeeld op niveau ${level} in opzet of bestaan; de werking is niet beoordeeld`,
        },
        { origin: part.declared.maturity?.origin },
      ),
    ];
  const below = aspectsBelow(score, expected);
  const { note, origin } = part.declared.maturity ?? {};
  return [
    gap(
      'maturity-below',
      {
        en: `Judged at level ${level}${below.en}, where level ${expected} is expected`,
        nl: `Beoordeeld op niveau ${level}${below.nl}, waar niveau ${expected} wordt verwacht`,
      },
      { remainder: note === undefined ? undefined : own(note), origin },
    ),
  ];
}

/** Which aspects fall short, where they were judged apart and not all do. */
function aspectsBelow(score: MaturityScore, expected: number): Bilingual {
  const names = { design: 'opzet', existence: 'bestaan', operation: 'werking' } as const;
  const aspects = (Object.keys(names) as (keyof typeof names)[]).filter((aspect) => score[aspect] !== undefined);
  const short = aspects.filter((aspect) => (score[aspect] ?? 0) < expected);
  if (short.length === aspects.length) return { en: '', nl: '' };
  return { en: ` in ${short.join(' and ')}`, nl: ` in ${short.map((aspect) => names[aspect]).join(' en ')}` };
}
