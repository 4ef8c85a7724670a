import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../api/open-library.ts';
import { fromTheTop } from '../../api/places.ts';
import { type Diagnostic, hasErrors, inOrder } from '../../diagnostics/diagnostic.ts';
import { loadLicensedText } from '../../load/licensed-text.ts';
import { loadFile } from '../../load/load-file.ts';
import { loadOrganisation } from '../../load/organisation.ts';
import type { Library } from '../../model/library.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { diagnosticsJson, diagnosticsNdjson } from '../../report/diagnostics-json.ts';
import { checkFramework } from '../../resolve/check-framework.ts';
import { checkMapping } from '../../resolve/check-mapping.ts';
import { resolveOrganisation } from '../../resolve/organisation.ts';
import { reportDiagnostics, tally } from '../diagnostics.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { addJobSummary, isInJob } from '../job-summary.ts';
import { deliver, type OutputFlags } from '../output.ts';
import type { ScreenFlags } from '../screen.ts';

export interface ValidateFlags extends ScreenFlags, OutputFlags<'validate'> {
  readonly frameworks?: readonly string[];
  readonly csvDialect: CsvDialect;
}

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Checks files of any kind and folders with an organisation; everything that is wrong in all of them, in one pass. */
export async function validateCommand(host: Host, paths: readonly string[], flags: ValidateFlags): Promise<ExitCode> {
  const own = await openLibrary(host, flags.frameworks);
  const checked = paths.map((given) => check(host, given, own.library));
  const diagnostics = inOrder([...own.diagnostics, ...checked.flatMap((one) => one.diagnostics)]);
  const texts = new Map([...own.texts, ...checked.flatMap((one) => [...one.texts])]);
  const named = fromTheTop(host);
  const inMarkdown = async (): Promise<string> => {
    const { diagnosticsMarkdown } = await import('../../report/markdown/diagnostics.ts');
    return diagnosticsMarkdown(diagnostics, conclusion(paths, diagnostics), named);
  };
  const inJob = isInJob(host, flags.format);
  const summary = inJob ? await inMarkdown() : '';
  await deliver(host, 'validate', flags, async (format) => {
    switch (format) {
      case 'terminal':
        await reportDiagnostics(host, diagnostics, texts, flags);
        return `${conclusion(paths, diagnostics)}\n`;
      case 'markdown':
        return inMarkdown();
      case 'json':
        return diagnosticsJson(diagnostics);
      case 'ndjson':
        return diagnosticsNdjson(diagnostics);
      case 'csv': {
        const { diagnosticsCsv } = await import('../../report/diagnostics-csv.ts');
        return diagnosticsCsv(diagnostics, flags.csvDialect);
      }
      case 'sarif':
      case 'junit':
      case 'github':
      case 'gitlab': {
        const { VALIDATION_IN_PIPELINE } = await import('../../report/pipeline/validate-formats.ts');
        return VALIDATION_IN_PIPELINE[format]({ diagnostics, files: [...texts.keys()], version: host.version, named });
      }
    }
  });
  if (inJob) addJobSummary(host, summary);
  return hasErrors(diagnostics) ? EXIT.failed : EXIT.ok;
}

function conclusion(paths: readonly string[], diagnostics: readonly Diagnostic[]): string {
  const what = paths.map((one) => (one === '.' ? 'the organisation here' : one)).join(', ');
  if (diagnostics.length === 0) return `${what}: nothing wrong`;
  return `${what}: ${tally(diagnostics)}`;
}

function check(host: Host, given: string, library: Library): Checked {
  const real = path.resolve(host.cwd, given);
  if (existsSync(real) && statSync(real).isDirectory()) return checkOrganisation(real, given, library);
  const file = given.split(path.sep).join('/');
  const { validated, diagnostics, text } = loadFile(real, { file });
  const texts = new Map([[file, text]]);
  switch (validated?.kind) {
    case undefined:
      return { diagnostics, texts };
    case 'organisation':
      return checkOrganisation(real, given, library);
    case 'licensed-text': {
      const { diagnostics: found } = loadLicensedText(real, file, library);
      return { diagnostics: found, texts };
    }
    case 'obligations':
      return { diagnostics, texts };
    case 'framework':
      return { diagnostics: [...diagnostics, ...checkFramework(validated.document)], texts };
    case 'mapping': {
      const { source, target } = validated.document.value;
      const others = withoutMapping(library, `${source}--${target}`);
      return { diagnostics: [...diagnostics, ...checkMapping(validated.document, library, others)], texts };
    }
  }
}

/** A shipped mapping file that is checked does not clash with itself. */
function withoutMapping(library: Library, id: string): Library {
  return { ...library, mappings: library.mappings.filter((mapping) => mapping.id !== id) };
}

function checkOrganisation(real: string, given: string, library: Library): Checked {
  const { documents, diagnostics, texts } = loadOrganisation(real, given);
  if (documents.length === 0) return { diagnostics, texts };
  return { diagnostics: [...diagnostics, ...resolveOrganisation(documents, library).diagnostics], texts };
}
