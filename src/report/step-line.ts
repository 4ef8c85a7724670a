import { referenceTo } from '../model/framework.ts';
import type { NextStep } from '../model/step.ts';
import type { Language } from '../model/text.ts';
import { D } from './words/document.ts';

/** A step in the cells of a table. */
export interface StepLine {
  readonly what: string;
  /** How many requirements it settles. */
  readonly count: number;
  /** Some of them, by reference. */
  readonly named: readonly string[];
  /** How many are not named. */
  readonly more: number;
  readonly owner: string;
  readonly due: string;
  readonly effort: string;
  readonly priority: string;
}

/** How many settled requirements are named; the rest is counted. */
const MOST_NAMED = 8;

export function stepLine({ what, settles, priority: weight }: NextStep, language: Language): StepLine {
  const named = settles.slice(0, MOST_NAMED).map(referenceTo);
  const settled = { count: settles.length, named, more: settles.length - named.length, priority: String(weight) };
  if (what.kind === 'address') {
    const { requirement } = what;
    return {
      what: `${D.address[language]} ${referenceTo(requirement)} ${requirement.title[language]}`,
      owner: '–',
      due: '–',
      effort: '–',
      ...settled,
    };
  }
  const { control } = what;
  return {
    what: `${D.finish[language]} ${control.id} ${control.title}`,
    owner: control.owner ?? '–',
    due: control.due ?? '–',
    effort: control.effort ?? '–',
    ...settled,
  };
}
