import type { GapReport } from '../gap-report.ts';
import { gapJunit } from './gap-junit.ts';
import { gapAnnotations, type PlaceOf } from './gaps.ts';
import { githubCommands } from './github.ts';
import { gitlabCodeQuality } from './gitlab.ts';
import { sarif } from './sarif.ts';

/** The gap report as each pipeline reads it. */
export const GAP_IN_PIPELINE: Readonly<
  Record<'sarif' | 'junit' | 'github' | 'gitlab', (report: GapReport, placeOf: PlaceOf) => string>
> = {
  sarif: (report, placeOf) => sarif(gapAnnotations(report, placeOf)),
  junit: gapJunit,
  github: (report, placeOf) => githubCommands(gapAnnotations(report, placeOf)),
  gitlab: (report, placeOf) => gitlabCodeQuality(gapAnnotations(report, placeOf)),
};
