import { referenceTo } from '../model/framework.ts';
import type { NextStep } from '../model/step.ts';
import type { Language } from '../model/text.ts';
import { D } from './words/document.ts';

/** A step in the cells of a table. */
export interface StepLine {
  readonly what: string;
  readonly settles: string;
  readonly owner: string;
  readonly due: string;
  readonly effort: string;
  readonly priority: string;
}

/** How many settled requirements are named; the rest is counted. */
const MOST_NAMED = 8;

export function stepLine({ what, settles, priority: weight }: NextStep, language: Language): StepLine {
  const named = settles.slice(0, MOST_NAMED).map(referenceTo).join(', ');
  const more = settles.length > MOST_NAMED ? ` +${settles.length - MOST_NAMED}` : '';
  const settled = `${settles.length}: ${named}${more}`;
  const priority = String(weight);
  if (what.kind === 'address') {
    const { requirement } = what;
    return {
      what: `${D.address[language]} ${referenceTo(requirement)} ${requirement.title[language]}`,
      settles: settled,
      owner: '–',
      due: '–',
      effort: '–',
      priority,
    };
  }
  const { control } = what;
  return {
    what: `${D.finish[language]} ${control.id} ${control.title}`,
    settles: settled,
    owner: control.owner ?? '–',
    due: control.due ?? '–',
    effort: control.effort ?? '–',
    priority,
  };
}
