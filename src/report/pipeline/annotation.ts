import { createHash } from 'node:crypto';
import type { DiagnosticSeverity } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import type { Range } from '../../source/position.ts';

/** Findings or diagnostics as they stand beside lines of files: what every pipeline shows, in the format of none. */
export interface Annotations {
  readonly command: 'gap' | 'validate' | 'diff';
  readonly version: string;
  readonly language: Language;
  /** What the annotations are of: every kind that occurs, once. */
  readonly rules: readonly Rule[];
  /** Heaviest first. */
  readonly items: readonly Annotation[];
}

/** A kind of gap or a diagnostic code, with what it means and what to do. */
export interface Rule {
  readonly id: string;
  readonly weight: Weight;
  readonly title: string;
  readonly help: string;
}

export interface Annotation {
  readonly rule: string;
  readonly weight: Weight;
  /** What it is about, in a few words. */
  readonly title: string;
  /** What is wrong, and what is left or what to write instead; one paragraph. */
  readonly text: string;
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
  /** The same for the same problem, on whatever line it stands. */
  readonly fingerprint: string;
  /** Why somebody accepted it, where that still holds. */
  readonly accepted?: string;
  /** Whether it stood in the baseline already, where the run has one. */
  readonly isKnown?: boolean;
}

/** A part of a file that a pipeline can show. `file` is a POSIX path from the top of the repository. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

export interface RelatedPlace extends Place {
  readonly message: string;
}

export type Weight = Severity | DiagnosticSeverity;

/** What a pipeline shows: what nobody accepted, and no baseline holds back. */
export const isShown = ({ accepted, isKnown }: Annotation): boolean => accepted === undefined && isKnown !== true;

/** Weights as pipelines know them. What stops a pipeline by default is at least a warning. */
export const LEVEL: Readonly<Record<Weight, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  critical: 'error',
  high: 'error',
  warning: 'warning',
  medium: 'warning',
  low: 'warning',
  note: 'note',
};

/** A fingerprint per key; equal keys are told apart by their order. */
export function fingerprints(keys: readonly (readonly string[])[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((parts) => {
    const key = JSON.stringify(parts);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return createHash('sha256').update(`${key} ${nth}`).digest('hex').slice(0, 32);
  });
}
