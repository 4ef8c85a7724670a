import type { RequirementText } from '../model/framework.ts';
import type { FrameworkAbout, FrameworkSummary, MappingSummary } from '../model/library.ts';
import type { FrameworkDocument, MappingDocument, RequirementNode } from '../schema/documents.ts';
import { type FrameworkStructure, linkFramework, type StructureNode } from './framework.ts';

/** Documents seen from a distance: the rows of a list, the head of a page, the texts apart from the structure. */

export function summariseFramework(document: FrameworkDocument, own: boolean): FrameworkSummary {
  const framework = linkFramework(document);
  return {
    id: framework.id,
    title: framework.title,
    shortTitle: framework.shortTitle,
    kind: framework.kind,
    edition: framework.edition,
    assessable: framework.requirements.filter((requirement) => requirement.assessable).length,
    sources: document.sources?.length ?? 0,
    ...(framework.validUntil !== undefined && { validUntil: framework.validUntil }),
    ...(framework.supersededBy !== undefined && { supersededBy: framework.supersededBy }),
    ...(framework.transposedBy !== undefined && { transposedBy: framework.transposedBy }),
    own,
  };
}

export const summariseMapping = (document: MappingDocument): MappingSummary => ({
  id: `${document.source}--${document.target}`,
  source: document.source,
  target: document.target,
  method: document.method,
  rows: document.rows.length,
  basis: document.basis ?? [],
  reviewed: document.review?.state === 'reviewed',
});

export const aboutFramework = (document: FrameworkDocument): FrameworkAbout => ({
  ...(document.summary && { summary: document.summary }),
  publisher: document.publisher,
  ...(document.citation !== undefined && { citation: document.citation }),
  licensed: document.licensed ?? false,
  notes: document.notes ?? [],
  dates: (document.dates ?? []).map(({ date, title, confidence }) => ({
    date,
    title,
    ...(confidence && { uncertain: confidence.note }),
  })),
  related: (document.related ?? []).map(({ id, title, citation }) => ({
    id,
    title,
    ...(citation !== undefined && { citation }),
  })),
  sources: document.sources ?? [],
  ...(document.confidence && { uncertain: document.confidence.note }),
});

/** Summary, evidence, note and sources of every node that has any. */
export function textsOf(document: FrameworkDocument): Record<string, RequirementText> {
  const texts: Record<string, RequirementText> = {};
  const visit = (node: RequirementNode): void => {
    const { summary, evidence, note, sources } = node;
    if (summary || evidence || note || sources) {
      texts[node.id] = {
        ...(summary && { summary }),
        ...(evidence && { evidence }),
        ...(note && { note }),
        ...(sources && { sources }),
      };
    }
    node.children?.forEach(visit);
  };
  document.requirements.forEach(visit);
  return texts;
}

/** The document with its structure only: what linking and inference need. */
export function structureOf(document: FrameworkDocument): FrameworkStructure {
  const strip = (node: RequirementNode): StructureNode => {
    const { title, summary, evidence, note, sources, attributes, confidence, children, ...rest } = node;
    return { ...rest, ...(children && { children: children.map(strip) }) };
  };
  const { summary, notes, dates, related, sources, citation, confidence, licensed, ...rest } = document;
  return { ...rest, requirements: document.requirements.map(strip) };
}
