import { CONVERSE, type Mapping, type MappingRow, RELATIONSHIPS, type Relationship } from '../../model/mapping.ts';
import type { Language } from '../../model/text.ts';
import { CROSSWALK, type CrosswalkReport, type CrosswalkRow } from '../../report/crosswalk.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { frameworkOf, type LibraryFlags, usableLibrary } from '../library.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { terminalOptions } from '../screen.ts';

export interface CrosswalkFlags extends LibraryFlags, OutputFlags<'crosswalk'> {
  readonly csvDialect: CsvDialect;
  readonly lang?: Language;
  readonly requirement?: string;
  readonly relationship?: string;
}

export async function crosswalkCommand(host: Host, a: string, b: string, flags: CrosswalkFlags): Promise<ExitCode> {
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const source = frameworkOf(library, a);
  const target = frameworkOf(library, b);
  if (flags.relationship !== undefined && !RELATIONSHIPS.includes(flags.relationship as Relationship)) {
    throw new Refusal(`there is no relationship "${flags.relationship}"`, `it is one of ${RELATIONSHIPS.join(', ')}`);
  }
  const mappings = library.mappings
    .filter(({ id }) => id === `${a}--${b}` || id === `${b}--${a}`)
    .map(({ id }) => library.mapping(id));
  if (mappings.length === 0)
    throw new Refusal(`no mapping is at hand between ${a} and ${b}`, '`kloof frameworks` lists the mappings');
  const rows = mappings
    .flatMap((mapping) => mapping.rows.map((row) => readFrom(a, mapping, row)))
    .filter((row) => flags.relationship === undefined || row.relationship === flags.relationship)
    .filter(
      (row) =>
        flags.requirement === undefined ||
        row.sources.includes(flags.requirement) ||
        row.targets.includes(flags.requirement),
    );
  const report: CrosswalkReport = { source, target, rows, language: flags.lang ?? 'en' };
  await deliver(host, 'crosswalk', flags, (format, screen) =>
    CROSSWALK[format](report, { ...terminalOptions(host, screen, flags), dialect: flags.csvDialect }),
  );
  return EXIT.ok;
}

/** A row as read from the framework that was named first. */
function readFrom(source: string, mapping: Mapping, row: MappingRow): CrosswalkRow {
  const turned = mapping.source !== source;
  return {
    sources: turned ? row.targets : row.sources,
    targets: turned ? row.sources : row.targets,
    relationship: turned ? CONVERSE[row.relationship] : row.relationship,
    rationale: row.rationale,
    remainder: turned ? row.sourceRemainder : row.remainder,
    doubt: row.doubt,
    at: `${row.origin.file}:${row.origin.line}`,
  };
}
