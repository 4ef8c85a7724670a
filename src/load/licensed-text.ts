import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { requirementHint } from '../resolve/hints.ts';
import { Reporter } from '../schema/reporter.ts';
import { loadFile } from './load-file.ts';

/** The own text of norms that a holder of a licence keeps beside kloof, by full reference. */
export interface LicensedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** The file itself, for the frames of its diagnostics. */
  readonly file: string;
}

/** Reads a file of licensed text; an id that its framework does not have is an error, and then nothing is shown. */
export function loadLicensedText(path: string, name: string, library: Library): LicensedTexts {
  const { validated, diagnostics, text } = loadFile(path, { file: name }, ['licensed-text']);
  if (validated?.kind !== 'licensed-text') return { texts: new Map(), diagnostics, file: text };
  const { document } = validated;
  const { framework: id, texts } = document.value;
  const reporter = new Reporter();
  if (!library.has(id)) {
    const hint = `the frameworks are ${library.frameworks.map((one) => one.id).join(', ')}`;
    reporter.report('framework-unknown', { document, path: ['framework'] }, `there is no framework "${id}"`, { hint });
  } else {
    const framework = library.framework(id);
    for (const requirement of Object.keys(texts)) {
      if (framework.byId.has(requirement)) continue;
      const place = { document, path: ['texts', requirement], part: 'key' } as const;
      reporter.report('requirement-unknown', place, `${id} has no requirement "${requirement}"`, {
        hint: requirementHint(requirement, framework, library),
      });
    }
  }
  const all = [...diagnostics, ...reporter.diagnostics];
  const found = Object.entries(texts).map(([requirement, own]) => [`${id}:${requirement}`, own] as const);
  return { texts: new Map(hasErrors(all) ? [] : found), diagnostics: all, file: text };
}
