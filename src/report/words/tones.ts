import type { Outcome, Severity } from '../../model/assessment.ts';
import type { ImplementationStatus } from '../../model/organisation.ts';
import type { Tone } from '../table/sheet.ts';

/** What the words of the closed lists mean for a reader. */

export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  met: 'good',
  'partly-met': 'half',
  'at-least-partly-met': 'half',
  'at-most-partly-met': 'half',
  'not-met': 'bad',
  open: 'open',
  conflict: 'bad',
  'not-applicable': 'aside',
};

export const STATUS_TONES: Readonly<Record<ImplementationStatus, Tone>> = {
  implemented: 'good',
  partial: 'half',
  planned: 'open',
  alternative: 'half',
  'not-implemented': 'bad',
};

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'half',
  low: 'open',
  note: 'aside',
};
