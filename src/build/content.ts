import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { relate } from '../infer/relate.ts';
import { type CompiledMapping, type ContentIndex, shippedLibrary } from '../load/library.ts';
import { loadFile } from '../load/load-file.ts';
import { naturalOrder } from '../model/order.ts';
import type { Relations } from '../model/relations.ts';
import { diagnosticsTerminal } from '../report/terminal/diagnostics.ts';
import { checkFramework } from '../resolve/check-framework.ts';
import { labelsOf } from '../resolve/framework.ts';
import { structureOfRow, textsOfRow } from '../resolve/mapping.ts';
import { aboutFramework, structureOf, summariseFramework, summariseMapping, textsOf } from '../resolve/summarise.ts';
import type { FrameworkDocument, MappingDocument, ObligationsDocument } from '../schema/documents.ts';
import type { DocumentKind } from '../schema/schemas.ts';
import type { Document } from '../schema/validate.ts';

/** Compiles the YAML of frameworks and mappings to the JSON that kloof loads: structure, texts and heads apart. */
export function compileContent(from: string, to: string): void {
  const frameworks = readAll<FrameworkDocument>(from, 'framework').sort((a, b) => naturalOrder(a.value.id, b.value.id));
  const mappings = readAll<MappingDocument>(path.join(from, 'mappings'), 'mapping').sort((a, b) =>
    naturalOrder(a.file, b.file),
  );
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const hash = createHash('sha256');
  const write = (name: string, value: unknown): void => {
    const text = JSON.stringify(value);
    hash.update(text);
    writeFileSync(path.join(to, `${name}.json`), text);
  };
  for (const { value } of frameworks) {
    write(value.id, structureOf(value));
    write(`${value.id}.labels`, labelsOf(value));
    write(`${value.id}.about`, aboutFramework(value));
    write(`${value.id}.texts`, textsOf(value));
  }
  for (const document of mappings) {
    const lines = document.value.rows.map((row) => document.source.lineOf(row));
    const { source, target, method, rows } = document.value;
    const { id } = summariseMapping(document.value);
    write(id, {
      file: `kloof/frameworks/mappings/${document.file}`,
      lines,
      document: { source, target, method, rows: rows.map(structureOfRow) },
    } satisfies CompiledMapping);
    write(`${id}.texts`, rows.map(textsOfRow));
  }
  for (const { value } of readAll<ObligationsDocument>(from, 'obligations')) write('obligations', value);
  const index: ContentIndex = {
    digest: hash.digest('hex').slice(0, 12),
    frameworks: frameworks.map(({ value }) => summariseFramework(value, false)),
    mappings: mappings.map(({ value }) => summariseMapping(value)),
  };
  writeFileSync(path.join(to, 'index.json'), JSON.stringify(index));
  writeFileSync(path.join(to, 'relations.json'), JSON.stringify(relationsIn(to), plainNumbers));
}

/** How everything in a folder of compiled content relates. */
function relationsIn(folder: string): Relations {
  const { frameworks, mappings, framework, mapping } = shippedLibrary(folder);
  return relate(
    frameworks.map(({ id }) => framework(id)),
    mappings.map(({ id }) => mapping(id)),
  );
}

const plainNumbers = (_: string, value: unknown): unknown =>
  value instanceof Int32Array || value instanceof Uint8Array ? [...value] : value;

/** Every document of a kind in a folder. What is wrong with the shipped content stops the build. */
function readAll<Value>(folder: string, kind: DocumentKind): Document<Value>[] {
  const isObligations = (file: string): boolean => file === 'obligations.yaml';
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.yaml') && isObligations(file) === (kind === 'obligations'),
  );
  return files.map((file) => {
    const { validated, diagnostics, text } = loadFile(path.join(folder, file), { file }, [kind]);
    const all = validated?.kind === 'framework' ? [...diagnostics, ...checkFramework(validated.document)] : diagnostics;
    const errors = all.filter((one) => one.severity === 'error');
    if (!validated || errors.length > 0) {
      throw new Error(diagnosticsTerminal(errors, new Map([[file, text]]), { width: 120, colour: false, ascii: true }));
    }
    return validated.document as unknown as Document<Value>;
  });
}
