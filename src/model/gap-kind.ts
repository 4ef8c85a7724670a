/** How heavy a gap is, and of what kind: closed lists, each written down once. */

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const GAP_KINDS = [
  'not-addressed',
  'not-implemented',
  'planned',
  'partly-implemented',
  'partly-covered',
  'nonconformity',
  'maturity-below',
  'maturity-not-judged',
  'alternative-not-accepted',
  'contradiction',
  'conflict',
  'evidence-missing',
  'evidence-expired',
  'exclusion-unfounded',
  'certificate',
  'obligation',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];
