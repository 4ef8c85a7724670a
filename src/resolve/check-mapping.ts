import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import { CONVERSE, LEAVES_OVER } from '../model/mapping.ts';
import type { MappingDocument, MappingRow } from '../schema/documents.ts';
import { Reporter, relatedAt } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import type { Path } from '../source/position.ts';
import { contradictions } from './contradictions.ts';
import { requirementHint } from './hints.ts';

/**
 * What a schema cannot see in mapping files. `library` holds them already; `shipped` is what was there before. Rows are
 * set against those of all other files where nothing else is wrong with theirs. Of a file that is misnamed it is not
 * known between which frameworks its rows are meant: they count against no other file.
 */
export function checkMappings(
  documents: readonly Document<MappingDocument>[],
  library: Library,
  shipped: Library,
): readonly Diagnostic[] {
  const checked = documents.map((document) => ({ document, ...checkAlone(document, library, shipped) }));
  const sound = checked.flatMap(({ document, isSound }) => (isSound ? [document] : []));
  const misnamed = new Set(
    checked
      .filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'mapping-misnamed'))
      .map(({ document }) => idOf(document)),
  );
  const trusted = { ...library, mappings: library.mappings.filter(({ id }) => !misnamed.has(id)) };
  const reporter = new Reporter();
  for (const { code, document, row, message } of contradictions(sound, trusted))
    reporter.report(code, { document, path: ['rows', row, 'relationship'] }, message);
  return [...checked.flatMap(({ diagnostics }) => diagnostics), ...reporter.diagnostics];
}

const idOf = ({ value }: Document<MappingDocument>): string => `${value.source}--${value.target}`;

/** What is wrong with a file by itself; `isSound` where no more than a warning is. */
function checkAlone(
  document: Document<MappingDocument>,
  library: Library,
  shipped: Library,
): { readonly diagnostics: readonly Diagnostic[]; readonly isSound: boolean } {
  const reporter = new Reporter();
  const { value } = document;
  const id = idOf(document);
  const at = (...path: Path) => ({ document, path });
  if (value.source === value.target) {
    reporter.report('mapping-self', at('target'), `${value.source} is mapped to itself`);
    return { diagnostics: reporter.diagnostics, isSound: false };
  }
  if (shipped.mappings.some((mapping) => mapping.id === id) && !value.replaces) {
    const hint = 'write replaces: true to put this file in its place';
    reporter.report('mapping-exists', at('source'), `the shipped set already maps ${value.source} to ${value.target}`, {
      hint,
    });
  }
  const source = frameworkAt('source');
  const target = frameworkAt('target');
  const name =
    document.file
      .split('/')
      .at(-1)
      ?.replace(/\.ya?ml$/, '') ?? '';
  // Where an end is unknown, the name may well be right.
  if (source && target && name.includes('--') && name !== id) {
    reporter.report(
      'mapping-misnamed',
      at('source'),
      `the file is named ${name} and maps ${value.source} to ${value.target}`,
      { hint: `name it ${id}.yaml` },
    );
  }
  value.rows.forEach((row, i) => {
    checkRow(reporter, document, row, i, { source, target });
  });
  checkRepeats(reporter, document);
  const isSound = !reporter.diagnostics.some((one) => one.severity === 'error');
  if (source && target && isSound) {
    checkReverse(reporter, document, library);
    checkCoverage(reporter, document, source, 'source');
    checkCoverage(reporter, document, target, 'target');
  }
  return { diagnostics: reporter.diagnostics, isSound };

  function frameworkAt(end: 'source' | 'target'): Framework | undefined {
    if (library.has(value[end])) return library.framework(value[end]);
    const ids = library.frameworks.map((framework) => framework.id);
    reporter.report('framework-unknown', at(end), `there is no framework "${value[end]}"`, {
      hint: didYouMean(value[end], ids),
    });
    return undefined;
  }
}

interface Ends {
  readonly source: Framework | undefined;
  readonly target: Framework | undefined;
}

const sourcesOf = (row: MappingRow): readonly string[] => row.sources ?? (row.source === undefined ? [] : [row.source]);
const targetsOf = (row: MappingRow): readonly string[] => row.targets ?? (row.target === undefined ? [] : [row.target]);

function checkRow(
  reporter: Reporter,
  document: Document<MappingDocument>,
  row: MappingRow,
  i: number,
  ends: Ends,
): void {
  const at = (...path: Path) => ({ document, path: ['rows', i, ...path] });
  const { relationship } = row;
  for (const end of ['source', 'target'] as const) {
    const several = `${end}s` as const;
    if (row[end] !== undefined && row[several] !== undefined) {
      reporter.report('mapping-ends', { ...at(several), part: 'key' }, `the row has both ${end} and ${several}`, {
        hint: `keep ${several} for several that count jointly, ${end} for one`,
      });
    }
    const framework = ends[end];
    const ids: readonly (readonly [string, Path])[] =
      row[several]?.map((id, k) => [id, [several, k]] as const) ??
      (row[end] === undefined ? [] : [[row[end], [end]] as const]);
    for (const [id, path] of ids) {
      const requirement = framework?.byId.get(id);
      if (framework && !requirement) {
        reporter.report('requirement-unknown', at(...path), `${framework.id} has no requirement "${id}"`, {
          hint: requirementHint(id, framework),
        });
      } else if (
        requirement &&
        requirement.children.length > 0 &&
        !requirement.assessable &&
        !requirement.exhaustive &&
        relationship !== 'no-relationship'
      ) {
        reporter.report('mapping-heading', at(...path), `${id} is a heading that its children do not exhaust`, {
          hint: 'map the requirements below it',
        });
      }
    }
  }
  const none = relationship === 'no-relationship';
  if (sourcesOf(row).length === 0 && !none)
    reporter.report('mapping-ends', at(), 'the row has no source', {
      hint: 'only no-relationship may speak of the whole framework',
    });
  if (targetsOf(row).length === 0 && !(none && sourcesOf(row).length > 0))
    reporter.report('mapping-ends', at(), 'the row has no target', { hint: 'add target:' });
  if (row.sources && none) {
    reporter.report('mapping-joint', at('relationship'), 'several sources cannot jointly have nothing in common', {
      hint: 'write a row for each source',
    });
  }
  if (row.sources && LEAVES_OVER.includes(relationship)) checkMerged(reporter, document, row, i);
  if (row.targets && relationship !== 'equal' && relationship !== 'subset-of') {
    reporter.report(
      'mapping-joint',
      at('relationship'),
      `a source cannot be ${relationship} to several targets jointly`,
      { hint: 'write a row for each target, or equal or subset-of' },
    );
  }
  const leavesOver = relationship === 'intersects-with' || (relationship === 'subset-of' && !row.targets);
  if (leavesOver && !row.remainder) {
    const hint = 'add remainder: with the duty that the target still asks, in English and Dutch';
    reporter.report(
      'mapping-remainder-missing',
      at('relationship'),
      `${relationship} leaves something over, and the row does not say what`,
      { hint },
    );
  }
  if ((relationship === 'equal' || relationship === 'superset-of') && row.remainder) {
    reporter.report(
      'mapping-remainder-idle',
      { ...at('remainder'), part: 'key' },
      `${relationship} leaves nothing over in the target`,
    );
  }
}

/** Of sources that together leave something over, each says in a row of its own what it leaves alone. */
function checkMerged(reporter: Reporter, document: Document<MappingDocument>, row: MappingRow, i: number): void {
  const { target, sources = [] } = row;
  const own = document.value.rows.filter((one) => one.target === target && one.relationship !== 'no-relationship');
  sources.forEach((source, k) => {
    if (own.some((one) => one.source === source)) return;
    reporter.report(
      'mapping-joint',
      { document, path: ['rows', i, 'sources', k] },
      `${source} has no row of its own to ${target}`,
      { hint: 'add one; or write equal or superset-of, where these together leave nothing of it' },
    );
  });
}

function checkRepeats(reporter: Reporter, document: Document<MappingDocument>): void {
  const first = new Map<string, number>();
  document.value.rows.forEach((row, i) => {
    const key = `${[...sourcesOf(row)].sort().join('+')} > ${[...targetsOf(row)].sort().join('+')}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else {
      const related = [relatedAt({ document, path: ['rows', before] }, 'the first one')];
      reporter.report('mapping-duplicate', { document, path: ['rows', i] }, `another row speaks of ${key} already`, {
        hint: 'keep one of the two',
        related,
      });
    }
  });
}

/** A mapping the other way round must say the converse. */
function checkReverse(reporter: Reporter, document: Document<MappingDocument>, library: Library): void {
  const { source, target, rows } = document.value;
  const reverseId = `${target}--${source}`;
  if (!library.mappings.some((mapping) => mapping.id === reverseId)) return;
  const reverse = new Map(
    library
      .mapping(reverseId)
      .rows.filter((row) => row.sources.length === 1 && row.targets.length === 1)
      .map((row) => [`${row.targets[0]} > ${row.sources[0]}`, row]),
  );
  rows.forEach((row, i) => {
    if (row.source === undefined || row.target === undefined) return;
    const other = reverse.get(`${row.source} > ${row.target}`);
    if (!other || other.relationship === CONVERSE[row.relationship]) return;
    const message = `${reverseId} says that ${row.target} is ${other.relationship} to ${row.source}, and this row that it is ${CONVERSE[row.relationship]}`;
    reporter.report('mapping-disagreement', { document, path: ['rows', i, 'relationship'] }, message, {
      hint: `see line ${other.origin.line} of ${other.origin.file}`,
    });
  });
}

function checkCoverage(
  reporter: Reporter,
  document: Document<MappingDocument>,
  framework: Framework,
  end: 'source' | 'target',
): void {
  const named = new Set(document.value.rows.flatMap((row) => (end === 'source' ? sourcesOf(row) : targetsOf(row))));
  const without = framework.requirements.filter((requirement) => {
    if (!requirement.assessable) return false;
    for (let node: typeof requirement | undefined = requirement; node; node = node.parent)
      if (named.has(node.id)) return false;
    return !requirement.children.some((child) => named.has(child.id));
  });
  if (without.length === 0) return;
  const shown = without.slice(0, 5).map((requirement) => requirement.id);
  const more = without.length > shown.length ? ` and ${without.length - shown.length} more` : '';
  reporter.report(
    'mapping-uncovered',
    { document, path: [end] },
    `${without.length === 1 ? '1 requirement' : `${without.length} requirements`} of ${framework.id} without a row: ${shown.join(', ')}${more}`,
    { hint: 'a no-relationship row says that somebody looked' },
  );
}
