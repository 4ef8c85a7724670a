/** For what a first file holds entries to start from: each heading, each requirement, or nothing. */
export const LEVELS = ['group', 'requirement', 'none'] as const;
export type Level = (typeof LEVELS)[number];
