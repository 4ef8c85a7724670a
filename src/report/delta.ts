import { groupHeadings } from '../assess/groups.ts';
import { type Framework, type Requirement, referenceTo } from '../model/framework.ts';
import type { Coverage, Delta, DeltaItem } from '../model/overlap.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { joined } from './words.ts';

/** What a target still asks, whatever the format. */
export interface DeltaReport {
  readonly delta: Delta;
  readonly source: Framework;
  readonly target: Framework;
  readonly language: Language;
  /** The organisation from which it starts, where there is one. */
  readonly organisation: string | undefined;
  readonly version: string;
  readonly digest: string;
}

export const L = {
  to: { en: 'to', nl: 'naar' },
  given: {
    en: 'what is left for those who fully meet the first',
    nl: 'wat resteert voor wie geheel aan het eerste voldoet',
  },
  really: {
    en: 'what is left, starting from what is really there of the first',
    nl: 'wat resteert, uitgaand van wat er werkelijk is van het eerste',
  },
  untouched: { en: 'Nothing covers it', nl: 'Niets dekt het' },
  partly: { en: 'Covered in part', nl: 'Deels gedekt' },
  left: { en: 'Left', nl: 'Resteert' },
  beside: { en: 'beside', nl: 'naast' },
  instead: { en: 'To do', nl: 'Te doen' },
  why: { en: 'Why', nl: 'Waarom' },
  full: { en: 'full', nl: 'volledig' },
  atLeastPartly: { en: 'at least partly', nl: 'ten minste deels' },
  untouchedCount: { en: 'untouched', nl: 'niet geraakt' },
  of: { en: 'of', nl: 'van' },
  none: { en: 'Nothing is left.', nl: 'Er resteert niets.' },
  missing: { en: 'what is missing of', nl: 'wat ontbreekt aan' },
  unsaid: { en: 'no mapping says what is left', nl: 'geen koppeling zegt wat resteert' },
  caveat: {
    en: 'Our judgement on a stated basis, to be confirmed; no legal advice.',
    nl: 'Ons oordeel op een genoemde basis, nog te bevestigen; geen juridisch advies.',
  },
} as const satisfies Record<string, Bilingual>;

export const COVERAGE_WORDS: Readonly<Record<Exclude<Coverage, 'full'>, Bilingual>> = {
  partly: L.partly,
  untouched: L.untouched,
};

export interface DeltaGroup {
  readonly heading: Requirement;
  readonly items: readonly DeltaItem[];
}

/** What is left, by the headings under which the framework is reported. */
export function deltaGroups({ delta, target }: DeltaReport): readonly DeltaGroup[] {
  const left = delta.items.filter((item) => item.coverage !== 'full');
  return groupHeadings(target)
    .map((heading) => ({ heading, items: left.filter((item) => isBelow(item.requirement, heading)) }))
    .filter(({ items }) => items.length > 0);
}

function isBelow(requirement: Requirement, heading: Requirement): boolean {
  for (let node: Requirement | undefined = requirement; node; node = node.parent) if (node === heading) return true;
  return false;
}

export function deltaHead({ source, target, language: l, organisation }: DeltaReport): string {
  const way = `${source.shortTitle[l]} ${L.to[l]} ${target.shortTitle[l]}`;
  return organisation === undefined ? `${way}: ${L.given[l]}` : `${organisation}. ${way}: ${L.really[l]}`;
}

export function deltaCounts({ delta, language: l }: DeltaReport): string {
  const { full, atLeastPartly, untouched, assessable } = delta.cell;
  return `${full} ${L.full[l]}, ${atLeastPartly} ${L.atLeastPartly[l]}, ${untouched} ${L.untouchedCount[l]}, ${L.of[l]} ${assessable}`;
}

/** What is left, or what to do instead, under the word for it. */
export interface LeftLine {
  readonly label: string;
  readonly text: string;
}

/**
 * What is left of a requirement: of what is covered in part always something. Where rows say it each for itself, each
 * is about what is left beside its own part, and names that.
 */
export function leftLines({ coverage, remainders, restsOn }: DeltaItem, l: Language): readonly LeftLine[] {
  const label = coverage === 'untouched' ? L.instead[l] : L.left[l];
  if (coverage === 'partly' && remainders.length === 0) {
    const text = restsOn.length > 0 ? `${L.missing[l]} ${joined(restsOn.map(referenceTo), l)}` : L.unsaid[l];
    return [{ label, text }];
  }
  return remainders.map(({ text, beside }) => ({
    label: remainders.length > 1 && beside.length > 0 ? `${label} ${L.beside[l]} ${joined(beside, l)}` : label,
    text: text[l],
  }));
}

/** Ids such as "ch.II" are ours and say nothing to a reader. */
export const headingText = ({ id, title }: Requirement, l: Language): string =>
  /^[0-9A-Z]/.test(id) ? `${id}  ${title[l]}` : title[l];

export function deltaJson(report: DeltaReport): string {
  const { delta, language: l, version, digest, organisation } = report;
  const items = delta.items.map((item) => ({
    requirement: item.requirement.id,
    title: item.requirement.title[l],
    coverage: item.coverage,
    remainders: item.remainders.map(({ text }) => text[l]),
    ...(item.restsOn.length > 0 && { restsOn: item.restsOn.map(referenceTo) }),
    ...(item.reason && { reason: item.reason[l] }),
  }));
  const head = { format: 'kloof-delta/1', kloof: version, content: digest, source: delta.source, target: delta.target };
  return `${JSON.stringify({ ...head, ...(organisation !== undefined && { organisation }), totals: delta.cell, items }, undefined, 2)}\n`;
}
