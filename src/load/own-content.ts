import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { naturalOrder } from '../model/order.ts';
import { checkFramework } from '../resolve/check-framework.ts';
import { checkMappings } from '../resolve/check-mapping.ts';
import { linkFramework } from '../resolve/framework.ts';
import { linkMapping } from '../resolve/mapping.ts';
import { aboutFramework, summariseFramework, summariseMapping, textsOf } from '../resolve/summarise.ts';
import type { FrameworkDocument, MappingDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import { below, type Located, yamlIn } from './content-files.ts';
import { assembleLibrary } from './library.ts';
import { loadFile } from './load-file.ts';
import { isFolder } from './stat.ts';

/** What the user's own folders add to a library, with everything that is wrong in them. */
export interface OwnContent {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Adds every framework in the folders and every mapping in their `mappings`. */
export function withOwnContent(shipped: Library, folders: readonly Located[]): OwnContent {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const frameworks = new Map<string, Document<FrameworkDocument>>();
  const mappings: Document<MappingDocument>[] = [];
  for (const file of folders.flatMap((folder) => yamlFiles(folder, diagnostics))) {
    const { validated, diagnostics: found, text } = loadFile(file.path, { file: file.name }, [file.kind]);
    texts.set(file.name, text);
    diagnostics.push(...found);
    if (validated?.kind === 'framework') {
      const { document } = validated;
      diagnostics.push(...checkFramework(document), ...clash(document, shipped, frameworks));
      frameworks.set(document.value.id, document);
    } else if (validated?.kind === 'mapping') mappings.push(validated.document);
  }
  const library = withDocuments(shipped, frameworks, mappings);
  diagnostics.push(...checkMappings(mappings, library, shipped));
  return { library, diagnostics, texts };
}

interface ContentFile extends Located {
  readonly kind: 'framework' | 'mapping';
}

function yamlFiles({ path: folder, name }: Located, diagnostics: Diagnostic[]): readonly ContentFile[] {
  const start = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  if (!isFolder(folder)) {
    diagnostics.push(
      diagnostic('file-missing', name, start, `${name} is no folder`, {
        hint: '--frameworks takes a folder with framework files',
      }),
    );
    return [];
  }
  const own = { path: folder, name };
  return [
    ...yamlIn(own).map((file) => ({ ...file, kind: 'framework' as const })),
    ...yamlIn(below(own, 'mappings')).map((file) => ({ ...file, kind: 'mapping' as const })),
  ];
}

function clash(
  document: Document<FrameworkDocument>,
  shipped: Library,
  own: ReadonlyMap<string, Document<FrameworkDocument>>,
): readonly Diagnostic[] {
  const { id, replaces } = document.value;
  const same = sameId(document, own);
  if (same.length > 0 || !shipped.has(id) || replaces) return same;
  const hint = 'write replaces: true to put this file in its place, or choose another id';
  const message = `${id} is the id of a shipped framework`;
  return [diagnostic('framework-exists', document.file, document.source.locate(['id']), message, { hint })];
}

/** That another file is a framework of the same id. */
export function sameId(
  { file, value: { id }, source }: Document<FrameworkDocument>,
  others: ReadonlyMap<string, Document<FrameworkDocument>>,
): readonly Diagnostic[] {
  const first = others.get(id);
  if (!first) return [];
  const related = [{ file: first.file, range: first.source.locate(['id']), message: 'the first one' }];
  return [diagnostic('id-duplicate', file, source.locate(['id']), `another file has the id ${id} too`, { related })];
}

/** A library with more frameworks and mappings in it, which take the place of those with the same id. */
export function withDocuments(
  shipped: Library,
  frameworks: ReadonlyMap<string, Document<FrameworkDocument>>,
  mappings: readonly Document<MappingDocument>[],
): Library {
  if (frameworks.size === 0 && mappings.length === 0) return shipped;
  const own = new Map(mappings.map((document) => [summariseMapping(document.value).id, document]));
  const documentOf = (id: string): FrameworkDocument | undefined => frameworks.get(id)?.value;
  const summaries = [
    ...shipped.frameworks.filter(({ id }) => !frameworks.has(id)),
    ...[...frameworks.values()].map((document) => summariseFramework(document.value, true)),
  ].sort((a, b) => naturalOrder(a.id, b.id));
  const mappingSummaries = [
    ...shipped.mappings.filter(({ id }) => !own.has(id)),
    ...[...own.values()].map((document) => summariseMapping(document.value)),
  ].sort((a, b) => naturalOrder(a.id, b.id));
  const hash = createHash('sha256').update(shipped.digest);
  for (const document of [...frameworks.values(), ...mappings]) hash.update(JSON.stringify(document.value));
  return assembleLibrary(summaries, mappingSummaries, hash.digest('hex').slice(0, 12), {
    framework: (id) => {
      const document = documentOf(id);
      return document ? linkFramework(document) : shipped.framework(id);
    },
    about: (id) => {
      const document = documentOf(id);
      return document ? aboutFramework(document) : shipped.about(id);
    },
    texts: (id) => {
      const document = documentOf(id);
      return document ? textsOf(document) : Object.fromEntries(shipped.texts(id));
    },
    obligations: shipped.obligations,
    relations: () => undefined,
    mapping: (id) => {
      const document = own.get(id);
      return document
        ? linkMapping(document.value, {
            file: document.file,
            lineOf: (row) => document.source.lineOf(document.value.rows[row] ?? {}),
            texts: () => document.value.rows,
          })
        : shipped.mapping(id);
    },
  });
}
