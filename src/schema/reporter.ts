import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnostic, type Related } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../model/origin.ts';
import type { Path, Range } from '../source/position.ts';
import type { Document } from './validate.ts';

/** Makes diagnostics about places in a document. */
export class Reporter {
  readonly diagnostics: Diagnostic[] = [];

  report(
    code: DiagnosticCode,
    place: Place,
    message: string,
    more: { hint?: string | undefined; related?: readonly Related[] } = {},
  ): void {
    this.diagnostics.push(diagnostic(code, place.document.file, rangeOf(place), message, more));
  }
}

/** A key or value in a document. */
export interface Place {
  readonly document: Document<unknown>;
  readonly path: Path;
  readonly part?: 'key' | 'value';
}

export const rangeOf = (place: Place): Range => place.document.source.locate(place.path, place.part);

export const relatedAt = (place: Place, message: string): Related => ({
  file: place.document.file,
  range: rangeOf(place),
  message,
});

export const originOf = (document: Document<unknown>, entry: object): Origin => ({
  file: document.local,
  line: document.source.lineOf(entry),
});
