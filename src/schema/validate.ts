import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { read, type Source } from '../source/read.ts';
import type {
  FrameworkDocument,
  LicensedTextDocument,
  MappingDocument,
  ObligationsDocument,
  OrganisationDocument,
} from './documents.ts';
import { type Complaint, explain, valueAt } from './explain.ts';
import { prune } from './prune.ts';
import type { DocumentKind } from './schemas.ts';
import { validatorOf } from './validators.ts';

/**
 * A file that was read. `value` has the shape that the schema describes; where diagnostics name errors, what is wrong
 * has been taken out, and the document is good for further checks only.
 */
export interface Document<Value> {
  /** The path that diagnostics show: POSIX, as the user named it or relative to how they named the root file. */
  readonly file: string;
  /** The path that reports show: POSIX, relative to the root file. */
  readonly local: string;
  readonly value: Value;
  readonly source: Source;
  /** Ids of all controls that the file names, whatever else is wrong with them. */
  readonly controlIds: readonly string[];
}

export interface Documents {
  readonly framework: FrameworkDocument;
  readonly mapping: MappingDocument;
  readonly organisation: OrganisationDocument;
  readonly 'licensed-text': LicensedTextDocument;
  readonly obligations: ObligationsDocument;
}

export type AnyDocument = {
  [Kind in DocumentKind]: { readonly kind: Kind; readonly document: Document<Documents[Kind]> };
}[DocumentKind];

/** What came of a text: the document, unless it is none at all; what is wrong; the text for code frames. */
export interface Validated {
  readonly validated: AnyDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

/** How a file is shown: in diagnostics, and in reports where that differs. */
export interface FileName {
  readonly file: string;
  readonly local?: string;
}

/** Parses and validates the text of a file of any kind, or only of the kinds that are wanted. */
export function validateText(
  text: string,
  { file, local = file }: FileName,
  wanted?: readonly DocumentKind[],
): Validated {
  const source = read(text);
  const found = source.problems.map((problem) =>
    diagnostic(problem.code, file, problem.range, problem.message, {
      hint: problem.hint,
      related: problem.related && [{ file, ...problem.related }],
    }),
  );
  if (source.value === undefined || source.value === null) return { validated: undefined, diagnostics: found, text };
  const kind = kindOf(source, file, wanted);
  if (typeof kind !== 'string') return { validated: undefined, diagnostics: [...found, kind], text };
  const validate = validatorOf(kind);
  const named = controlIdsOf(source.value);
  if (!validate(source.value)) {
    const complaints = explain(validate.errors ?? [], source.value);
    for (const complaint of complaints) {
      const range = source.locate(complaint.path, complaint.part);
      found.push(diagnostic(complaint.code, file, range, complaint.message, { hint: complaint.hint }));
    }
    // Taking a misspelt key out leaves an entry without it: prune until what is left has the shape of its type.
    let left = complaints;
    while (left.length > 0) {
      if (!prune(source.value, left)) return { validated: undefined, diagnostics: found, text };
      left = validate(source.value) ? [] : explain(validate.errors ?? [], source.value).filter(isNoHole(source.value));
    }
  }
  found.push(...numberLikeIds(source, file));
  const isObject = typeof source.value === 'object' && !Array.isArray(source.value);
  const document = { file, local, value: source.value, source, controlIds: named };
  return { validated: isObject ? ({ kind, document } as AnyDocument) : undefined, diagnostics: found, text };
}

/** Whether a complaint is about more than the hole that an item left in its list. */
const isNoHole =
  (data: unknown) =>
  ({ path }: Complaint): boolean =>
    typeof path.at(-1) !== 'number' || valueAt(data, path) !== undefined;

/** The ids of controls as written, also of those that have something wrong with them. */
function controlIdsOf(data: unknown): readonly string[] {
  const controls = valueAt(data, ['controls']);
  return Array.isArray(controls) ? controls.map((control) => String(valueAt(control, ['id']))) : [];
}

const KIND = /^(framework|mapping|organisation|licensed-text|obligations)\/1$/;

function kindOf(source: Source, file: string, wanted: readonly DocumentKind[] | undefined): DocumentKind | Diagnostic {
  const kinds = (wanted ?? ['organisation', 'framework', 'mapping']).map((kind) => `${kind}/1`);
  const written = valueAt(source.value, ['kloof']);
  if (typeof written !== 'string') {
    const hint = `start the file with kloof: ${kinds.join(' or kloof: ')}`;
    return diagnostic('kind-unknown', file, source.locate([]), 'the file does not say what it is', { hint });
  }
  const kind = KIND.exec(written)?.[1] as DocumentKind | undefined;
  if (kind === undefined) {
    const hint = didYouMean(written, kinds) ?? `write kloof: ${kinds.join(' or kloof: ')}`;
    return diagnostic('kind-unknown', file, source.locate(['kloof']), `"${written}" is no kind of file`, { hint });
  }
  if (wanted && !wanted.includes(kind)) {
    const misplaced = kind === 'mapping' && wanted.includes('framework');
    const hint = `a file that starts with kloof: ${kinds.join(' or kloof: ')} is wanted here${misplaced ? '; put a mapping in the folder mappings below it' : ''}`;
    return diagnostic('kind-unexpected', file, source.locate(['kloof']), `this is a file of the kind ${kind}`, {
      hint,
    });
  }
  return kind;
}

/** Unquoted scalars that look like numbers and are used as text. */
function numberLikeIds(source: Source, file: string): readonly Diagnostic[] {
  return source.misreadable.flatMap(({ text, start, end, holder, key }) => {
    if (typeof valueAt(holder, [key]) !== 'string') return [];
    const message = `"${text}" is read here as written, but by other programs as the number ${Number(text)}`;
    return [
      diagnostic('number-like-id', file, source.lines.range(start, end), message, {
        hint: `write "${text}" in quotes`,
      }),
    ];
  });
}
