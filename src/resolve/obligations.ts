import type { Conditional, InForce, Obligation, ObligationDate } from '../model/obligation.ts';
import type {
  ObligationDateEntry,
  ObligationInForce,
  ObligationSentence,
  ObligationsDocument,
} from '../schema/documents.ts';

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
    ...(entry.reaches && { reaches: entry.reaches }),
    ...(entry.in_force && { inForce: linkInForce(entry.in_force) }),
    ...(entry.supervisor && { supervisor: entry.supervisor }),
    consequences: (entry.consequences ?? []).map(linkSentence),
    dates: (entry.dates ?? []).map(linkDate),
    relations: (entry.relations ?? []).map(linkSentence),
    ...(entry.confidence && { confidence: entry.confidence }),
  }));
}

const linkInForce = ({ from, by, note }: ObligationInForce): InForce => ({
  from,
  ...(by && { by }),
  ...(note && { note }),
});

const linkDate = ({ date, title, applies_when }: ObligationDateEntry): ObligationDate => ({
  date,
  title,
  ...(applies_when && { appliesWhen: applies_when }),
});

const linkSentence = ({ en, nl, applies_when, from }: ObligationSentence): Conditional => ({
  en,
  nl,
  ...(from !== undefined && { from }),
  ...(applies_when && { appliesWhen: applies_when }),
});
