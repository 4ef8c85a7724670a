import { existsSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../api/open-library.ts';
import { fromTheTop } from '../../api/places.ts';
import { hasErrors, inOrder } from '../../diagnostics/diagnostic.ts';
import { type Checked, checkOrganisation } from '../../load/check-organisation.ts';
import { contentFilesIn, kindAt, type Located } from '../../load/content-files.ts';
import { ROOT_FILE } from '../../load/organisation.ts';
import { isFolder } from '../../load/stat.ts';
import type { Library } from '../../model/library.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { diagnosticsJson, diagnosticsNdjson } from '../../report/diagnostics-json.ts';
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

/** Checks files of any kind and folders with an organisation; everything that is wrong in all of them, in one pass. */
export async function validateCommand(host: Host, paths: readonly string[], flags: ValidateFlags): Promise<ExitCode> {
  const own = await openLibrary(host, flags.frameworks);
  const checked = await check(host, paths, own.library);
  const diagnostics = inOrder([...own.diagnostics, ...checked.flatMap((one) => one.diagnostics)]);
  const texts = new Map([...own.texts, ...checked.flatMap((one) => [...one.texts])]);
  const named = fromTheTop(host);
  const inMarkdown = async (): Promise<string> => {
    const { diagnosticsMarkdown } = await import('../../report/markdown/diagnostics.ts');
    return diagnosticsMarkdown(diagnostics, conclusion(paths, { diagnostics, texts }), named);
  };
  const inJob = isInJob(host, flags.format);
  const summary = inJob ? await inMarkdown() : '';
  await deliver(host, 'validate', flags, async (format) => {
    switch (format) {
      case 'terminal':
        await reportDiagnostics(host, diagnostics, texts, flags);
        return `${conclusion(paths, { diagnostics, texts })}\n`;
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

function conclusion(paths: readonly string[], { diagnostics, texts }: Checked): string {
  const here = texts.size === 0 || texts.has(ROOT_FILE) ? 'the organisation here' : 'the files here';
  const what = paths.map((one) => (one === '.' ? here : one)).join(', ');
  if (diagnostics.length === 0) return `${what}: nothing wrong`;
  return `${what}: ${tally(diagnostics)}`;
}

/** Each organisation by itself, and all other files together, so that they know of each other. */
async function check(host: Host, paths: readonly string[], library: Library): Promise<readonly Checked[]> {
  const organisations: Located[] = [];
  const others: Located[] = [];
  for (const name of paths) {
    const given = { path: path.resolve(host.cwd, name), name };
    const inFolder = isFolder(given.path);
    const isOrganisation = inFolder
      ? existsSync(path.join(given.path, ROOT_FILE))
      : kindAt(given.path) === 'organisation';
    const itself = { ...given, name: name.split(path.sep).join('/') };
    const content = isOrganisation ? [] : inFolder ? contentFilesIn(given) : [itself];
    if (content.length === 0) organisations.push(given);
    else others.push(...content);
  }
  const checked = organisations.map((given) => checkOrganisation(given, library));
  if (others.length === 0) return checked;
  const { checkContent } = await import('../../load/check-content.ts');
  return [...checked, checkContent(others, library)];
}
