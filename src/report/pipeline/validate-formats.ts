import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnosticAnnotations } from './diagnostics.ts';
import { githubCommands } from './github.ts';
import { gitlabCodeQuality } from './gitlab.ts';
import { sarif } from './sarif.ts';
import { diagnosticsJunit } from './validate-junit.ts';

/** What `validate` found, for a pipeline. */
export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, as the user named them. */
  readonly files: readonly string[];
  readonly version: string;
  /** Names a file from the top of the repository. */
  named(file: string): string;
}

const annotated = ({ diagnostics, named, version }: Validation) => diagnosticAnnotations(diagnostics, named, version);

/** Diagnostics as each pipeline reads them. */
export const VALIDATION_IN_PIPELINE: Readonly<
  Record<'sarif' | 'junit' | 'github' | 'gitlab', (validation: Validation) => string>
> = {
  sarif: (validation) => sarif(annotated(validation)),
  junit: ({ diagnostics, files, named }) => diagnosticsJunit(diagnostics, files, named),
  github: (validation) => githubCommands(annotated(validation)),
  gitlab: (validation) => gitlabCodeQuality(annotated(validation)),
};
