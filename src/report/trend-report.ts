import type { Language } from '../model/text.ts';
import type { Trend } from '../model/trend.ts';

/** Everything that a report on progress shows, whatever its format. */
export interface TrendReport {
  readonly trend: Trend;
  readonly language: Language;
  readonly version: string;
}
