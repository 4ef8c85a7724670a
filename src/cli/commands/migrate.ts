import { createTwoFilesPatch } from 'diff';
import type { Hide } from '../../assess/hide.ts';
import { hidingAllIn, hidingIn } from '../../assess/redact.ts';
import { graphOf } from '../../infer/graph.ts';
import { type Bridge, bridgeOver } from '../../migrate/bridge.ts';
import { migrate } from '../../migrate/migrate.ts';
import type { Library } from '../../model/library.ts';
import type { Migration } from '../../model/migration.ts';
import type { Language } from '../../model/text.ts';
import { MIGRATION } from '../../report/migrate.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { editedFiles, openTarget, writeFiles } from '../import/target.ts';
import { frameworkOf, type LibraryFlags, usableLibrary } from '../library.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { say } from '../say.ts';
import { terminalOptions } from '../screen.ts';

export interface MigrateFlags extends LibraryFlags, OutputFlags<'migrate'> {
  readonly from: string;
  readonly to: string;
  readonly lang?: Language;
  readonly dryRun?: boolean;
  readonly redact?: boolean;
}

/** Moves the references in an organisation's files to another edition, as far as the mapping carries them. */
export async function migrateCommand(host: Host, path: string, flags: MigrateFlags): Promise<ExitCode> {
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const bridge = bridgeBetween(library, flags.from, flags.to);
  const target = await openTarget(host, path, library, flags);
  if (!target) return EXIT.failed;
  const { organisation } = target;
  if (!organisation)
    throw new Refusal(`${path} does not exist`, 'name the organisation: a file, or a folder with kloof.yaml');
  const documents = target.files.flatMap(({ document }) => (document ? [document] : []));
  const { files, migration } = migrate(documents, organisation, graphOf(library), bridge);
  const changes = new Map(files.map(({ document, changes: own }) => [document.local, own]));
  const edited = await editedFiles(host, target, changes, library, flags);
  if (!edited) return EXIT.failed;
  const language = flags.lang ?? organisation.language;
  const shown = flags.redact ? withoutNames(migration, hidingIn(organisation)) : migration;
  const report = { migration: shown, organisation: organisation.name, language, version: host.version };
  await deliver(host, 'migrate', flags, (format, screen) =>
    MIGRATION[format](report, terminalOptions(host, screen, flags)),
  );
  if (!flags.dryRun) writeFiles(edited, false);
  else if (!flags.quiet) {
    const hide = flags.redact ? hidingAllIn(organisation) : (text: string): string => text;
    for (const { shown: name, before, after } of edited.filter((file) => file.before !== file.after)) {
      say(host.stdout, `\n${hide(createTwoFilesPatch(name, name, before, after))}`);
    }
  }
  return EXIT.ok;
}

/** The remainders that the files give may name somebody. */
const withoutNames = (migration: Migration, hide: Hide): Migration => ({
  ...migration,
  partial: migration.partial.map((claim) => ({ ...claim, remainder: hide(claim.remainder) })),
});

/** Only to the edition that took the place of the old one: another framework is no edition of it. */
function bridgeBetween(library: Library, from: string, to: string): Bridge {
  const [old, next] = [frameworkOf(library, from), frameworkOf(library, to)];
  const id = `${from}--${to}`;
  const isMapped = library.mappings.some((mapping) => mapping.id === id);
  if (old.supersededBy !== to || !isMapped) {
    const known = library.frameworks.flatMap(({ id: one, supersededBy }) =>
      supersededBy === undefined ? [] : [`--from ${one} --to ${supersededBy}`],
    );
    const why = old.supersededBy === to ? 'there is no mapping between them' : 'it is no later edition of it';
    throw new Refusal(`${from} does not move to ${to}: ${why}`, `kloof moves ${known.join(', or ')}`);
  }
  return bridgeOver(old, next, library.mapping(id));
}
