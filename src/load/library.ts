import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Framework, RequirementText } from '../model/framework.ts';
import type { FrameworkAbout, FrameworkSummary, Library, MappingSummary } from '../model/library.ts';
import type { Mapping } from '../model/mapping.ts';
import type { Obligation } from '../model/obligation.ts';
import type { Relations } from '../model/relations.ts';
import { type FrameworkStructure, linkStructure, type RequirementLabels } from '../resolve/framework.ts';
import { linkMapping, type RowTexts, type StructuralRow } from '../resolve/mapping.ts';
import { linkObligations } from '../resolve/obligations.ts';
import type { MappingDocument, ObligationsDocument } from '../schema/documents.ts';

/** The index of compiled content, written by the build beside one file per framework and mapping. */
export interface ContentIndex {
  readonly digest: string;
  readonly frameworks: readonly FrameworkSummary[];
  readonly mappings: readonly MappingSummary[];
}

/** A mapping as compiled: the document with the line of every row in its YAML file. */
export interface CompiledMapping {
  readonly file: string;
  readonly lines: readonly number[];
  readonly document: Pick<MappingDocument, 'source' | 'target' | 'method'> & {
    readonly rows: readonly StructuralRow[];
  };
}

/** The shipped frameworks and mappings, from the compiled form in a folder. */
export function shippedLibrary(folder: string): Library {
  const parse = <Value>(name: string): Value => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Value;
  const index = parse<ContentIndex>('index.json');
  return assembleLibrary(index.frameworks, index.mappings, index.digest, {
    framework: (id) =>
      linkStructure(parse<FrameworkStructure>(`${id}.json`), () =>
        parse<readonly RequirementLabels[]>(`${id}.labels.json`),
      ),
    about: (id) => parse<FrameworkAbout>(`${id}.about.json`),
    texts: (id) => parse<Record<string, RequirementText>>(`${id}.texts.json`),
    obligations: () => linkObligations(parse<ObligationsDocument>('obligations.json')),
    relations: () => parse<Relations>('relations.json'),
    mapping: (id) => {
      const { file, lines, document } = parse<CompiledMapping>(`${id}.json`);
      let texts: readonly RowTexts[] | undefined;
      return linkMapping(document, {
        file,
        lineOf: (row) => lines[row] ?? 1,
        texts() {
          texts ??= parse<readonly RowTexts[]>(`${id}.texts.json`);
          return texts;
        },
      });
    },
  });
}

interface Readers {
  readonly framework: (id: string) => Framework;
  readonly about: (id: string) => FrameworkAbout;
  readonly texts: (id: string) => Record<string, RequirementText>;
  readonly mapping: (id: string) => Mapping;
  readonly obligations: () => readonly Obligation[];
  readonly relations: () => Relations | undefined;
}

/** A library that reads each part once, when it is asked for. */
export function assembleLibrary(
  frameworks: readonly FrameworkSummary[],
  mappings: readonly MappingSummary[],
  digest: string,
  readers: Readers,
): Library {
  const ids = new Set(frameworks.map((framework) => framework.id));
  return {
    frameworks,
    mappings,
    digest,
    has: (id) => ids.has(id),
    obligations: onlyOnce(readers.obligations),
    relations: onlyOnce(readers.relations),
    framework: once(readers.framework),
    about: once(readers.about),
    mapping: once(readers.mapping),
    texts: once((id) => new Map(Object.entries(readers.texts(id)))),
  };
}

function once<Value>(make: (id: string) => Value): (id: string) => Value {
  const made = new Map<string, Value>();
  return (id) => {
    let value = made.get(id);
    if (value === undefined) {
      value = make(id);
      made.set(id, value);
    }
    return value;
  };
}

function onlyOnce<Value>(make: () => Value): () => Value {
  const made = once(make);
  return () => made('');
}
