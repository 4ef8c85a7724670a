import { didYouMean } from '../diagnostics/suggest.ts';
import type { Framework } from '../model/framework.ts';
import type { Cell } from './grid.ts';

/** Whether a text has the form of the id of a requirement, with or without its framework. */
export const looksLikeId = (text: string): boolean =>
  /^(?:[a-z0-9-]+:)?(?:(?:annex|bijlage)\s+)?(?:A[.\s]?)?\d{1,2}(?:\.\d{1,2}){1,3}$/i.test(text.trim()) ||
  /^(?:[a-z0-9-]+:)?\d{1,3}(?:\([0-9a-z]+\))+$/i.test(text.trim());

/** How bare numbers in a column are to be read: as they stand, or as numbers of the annex. */
export type Numbering = 'as-written' | 'annex' | 'ambiguous';

/** The id as norms print it: `A5.1`, `A 5.1` and `Annex A 5.1` are `A.5.1`. */
function tidy(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:annex|bijlage)\s+/i, '')
    .replace(/^a[.\s]*(?=\d)/i, 'A.');
  return plain.replace(/\.$/, '');
}

const isBare = (id: string): boolean => /^\d+(?:\.\d+)+$/.test(id);

/** What the numbers of a column show together: 5.15 stands only in the annex, 10.2 only among the clauses. */
export function numberingOf(texts: readonly string[], { byId }: Framework): Numbering {
  const bare = texts.map(tidy).filter(isBare);
  if (bare.length === 0) return 'as-written';
  const asWritten = bare.filter((id) => byId.has(id)).length;
  const inAnnex = bare.filter((id) => byId.has(`A.${id}`)).length;
  if (asWritten === bare.length && inAnnex === bare.length) return 'ambiguous';
  return inAnnex > asWritten ? 'annex' : 'as-written';
}

/** How many of the texts name a requirement of a framework. */
export function namedIn(texts: readonly string[], framework: Framework): number {
  const numbering = numberingOf(texts, framework);
  return texts.filter((text) => framework.byId.has(idIn(text, framework, numbering))).length;
}

/** The framework that the ids of a column are from; more than one where they do not tell. */
export function frameworksNamed(texts: readonly string[], candidates: readonly Framework[]): readonly Framework[] {
  const counts = candidates.map((framework) => ({ framework, count: namedIn(texts, framework) }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ framework }) => framework);
}

function idIn(text: string, { id, byId }: Framework, numbering: Numbering): string {
  const own = text.trim().startsWith(`${id}:`) ? text.trim().slice(id.length + 1) : text;
  const tidied = tidy(own);
  if (byId.has(own.trim())) return isBare(tidied) && numbering === 'annex' ? `A.${tidied}` : own.trim();
  return isBare(tidied) && numbering !== 'as-written' ? `A.${tidied}` : tidied;
}

/** A requirement that a cell names, or why it names none. */
export type Named = { readonly id: string } | { readonly problem: string; readonly hint: string };

export function requirementNamed(cell: NonNullable<Cell>, framework: Framework, numbering: Numbering): Named {
  const { text, kind } = cell;
  const id = idIn(text, framework, numbering);
  if (numbering === 'ambiguous' && isBare(tidy(text)))
    return {
      problem: `"${text}" is both a clause of ${framework.id} and, as A.${tidy(text)}, a control of its annex`,
      hint: `write A.${tidy(text)} for the control; for the clause, ${framework.id}:${tidy(text)}`,
    };
  if (!framework.byId.has(id)) {
    const hint = didYouMean(id, framework.byId.keys()) ?? `\`kloof show ${framework.id}\` lists the requirements`;
    return { problem: `${framework.id} has no requirement "${text}"`, hint };
  }
  if (kind === 'number' && framework.byId.has(`${id}0`))
    return {
      problem: `the cell holds the number ${text}, which may have been ${id} or ${id}0`,
      hint: 'make the column text, and write the numbers again',
    };
  return { id };
}
