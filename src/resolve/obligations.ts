import type { Conditional, Obligation } from '../model/obligation.ts';
import type { ObligationSentence, ObligationsDocument } from '../schema/documents.ts';

/** The obligations of a file, in its order. */
export function linkObligations(document: ObligationsDocument): readonly Obligation[] {
  return document.obligations.map((entry) => ({
    id: entry.id,
    framework: entry.framework,
    title: entry.title,
    force: entry.force,
    ...(entry.applies_when && { appliesWhen: entry.applies_when }),
    ...(entry.except_when && { exceptWhen: entry.except_when }),
    basis: entry.basis,
    ...(entry.supervisor && { supervisor: entry.supervisor }),
    consequences: (entry.consequences ?? []).map(linkSentence),
    dates: entry.dates ?? [],
    relations: (entry.relations ?? []).map(linkSentence),
    ...(entry.confidence && { confidence: entry.confidence }),
  }));
}

const linkSentence = ({ en, nl, applies_when }: ObligationSentence): Conditional => ({
  en,
  nl,
  ...(applies_when && { appliesWhen: applies_when }),
});
