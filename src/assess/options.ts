export interface AssessOptions {
  /** The day of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  /** Whether missing and expired evidence counts as a gap of weight. */
  readonly requireEvidence: boolean;
}
