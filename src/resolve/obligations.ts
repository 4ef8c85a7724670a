import type { Condition } from '../model/framework.ts';
import type { Obligation } from '../model/obligation.ts';
import type { ObligationsDocument } from '../schema/documents.ts';

/** The obligations of a file, in its order. */
export function linkObligations(document: ObligationsDocument): readonly Obligation[] {
  return document.obligations.map((entry) => ({
    id: entry.id,
    framework: entry.framework,
    title: entry.title,
    force: entry.force,
    ...(entry.applies_when && { appliesWhen: entry.applies_when as Condition }),
    basis: entry.basis,
    ...(entry.supervisor && { supervisor: entry.supervisor }),
    consequences: entry.consequences ?? [],
    dates: entry.dates ?? [],
    relations: entry.relations ?? [],
    ...(entry.confidence && { confidence: entry.confidence }),
  }));
}
