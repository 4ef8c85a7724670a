export interface AssessOptions {
  /** The day of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  /** Whether missing and expired evidence counts as a gap of weight; the `policy` of an organisation may ask it. */
  readonly requireEvidence?: boolean;
}
