import { decideApplicability } from '../../assess/applicability.ts';
import { Declarations } from '../../assess/declarations.ts';
import { observe } from '../../assess/observe.ts';
import { allOf, delta } from '../../assess/overlap.ts';
import type { Observation } from '../../infer/flow.ts';
import { type Graph, graphOf, outsideOf } from '../../infer/graph.ts';
import { infer } from '../../infer/infer.ts';
import type { Framework } from '../../model/framework.ts';
import type { Library } from '../../model/library.ts';
import type { Mapping } from '../../model/mapping.ts';
import type { Language } from '../../model/text.ts';
import type { Workspace } from '../../model/workspace.ts';
import { type DeltaReport, deltaJson } from '../../report/delta.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { frameworkOf, type LibraryFlags, usableLibrary } from '../library.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { terminalOptions } from '../screen.ts';
import { openWorkspace } from '../workspace.ts';

export interface DeltaFlags extends LibraryFlags, OutputFlags<'delta'> {
  readonly lang?: Language;
}

export async function deltaCommand(
  host: Host,
  sourceId: string,
  targetId: string,
  path: string | undefined,
  flags: DeltaFlags,
): Promise<ExitCode> {
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const source = frameworkOf(library, sourceId);
  const target = frameworkOf(library, targetId);
  if (source === target) throw new Refusal('a framework has no delta with itself', 'name another target');
  let workspace: Workspace | undefined;
  if (path !== undefined) {
    const opened = await openWorkspace(host, path, { ...flags, framework: [sourceId, targetId] });
    await reportDiagnostics(host, opened.diagnostics, opened.texts, flags);
    if (!opened.workspace) return EXIT.failed;
    workspace = opened.workspace;
  }
  const report: DeltaReport = {
    ...start(library, workspace, source, target, host.today),
    source,
    target,
    language: flags.lang ?? workspace?.organisation.language ?? 'en',
    organisation: workspace?.organisation.name,
    version: host.version,
    digest: library.digest,
  };
  await deliver(host, 'delta', flags, (format, screen) => render(format, report, host, screen, flags));
  return EXIT.ok;
}

/** From all of the source, or from what an organisation declares of it: its exclusions and gaps give nothing. */
function start(
  library: Library,
  workspace: Workspace | undefined,
  source: Framework,
  target: Framework,
  asOf: string,
): Pick<DeltaReport, 'delta'> {
  const mappings: readonly Mapping[] = library.mappings.map(({ id }) => library.mapping(id));
  const graph = graphOf(library);
  if (!workspace) {
    return { delta: delta(graph, allOf(graph, source.id), source.id, target, mappings) };
  }
  const { organisation } = workspace;
  const decide = decideApplicability(organisation, workspace.profile, asOf);
  const elements = organisation.scope.length === 0 ? [undefined] : organisation.scope.map(({ id }) => id);
  const applies = (requirement: Parameters<typeof decide>[0]): boolean =>
    requirement.framework !== source.id || elements.every((element) => decide(requirement, element).applies);
  const outside = outsideOf(graph, [source], applies);
  const observations = inEveryElement(
    graph,
    outside,
    elements.map(
      (element) =>
        observe(graph, new Declarations(organisation, asOf), element, (id) => id === source.id, applies).observations,
    ),
  );
  return { delta: delta(graph, observations, source.id, target, mappings, outside) };
}

/** What stands in every scope element, contested declarations left out. */
function inEveryElement(
  graph: Graph,
  outside: Uint8Array,
  perElement: readonly (readonly Observation[])[],
): readonly Observation[] {
  const settled = perElement.map((observations) => infer(graph, observations, outside).settled.facts);
  const [first] = settled;
  if (!first) return [];
  return Array.from(first, (_, node) => ({
    node,
    facts: settled.reduce((common, facts) => common & (facts[node] ?? 0), 15),
    demonstrated: false,
  })).filter(({ facts }) => facts !== 0);
}

async function render(
  format: FormatOf<'delta'>,
  report: DeltaReport,
  host: Host,
  screen: Output,
  flags: DeltaFlags,
): Promise<string> {
  switch (format) {
    case 'json':
      return deltaJson(report);
    case 'markdown': {
      const { deltaMarkdown } = await import('../../report/markdown/delta.ts');
      return deltaMarkdown(report);
    }
    case 'terminal': {
      const { deltaTerminal } = await import('../../report/terminal/delta.ts');
      return deltaTerminal(report, terminalOptions(host, screen, flags));
    }
  }
}
