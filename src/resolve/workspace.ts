import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Library } from '../model/library.ts';
import type { MappingMethod } from '../model/mapping.ts';
import type { FrameworkInScope, Organisation } from '../model/organisation.ts';
import type { Workspace } from '../model/workspace.ts';

export interface WorkspaceOptions {
  /** Report on these only, whatever the file says; empty for those in the file. */
  readonly frameworks: readonly string[];
  /** Which mappings to trust; none of them when empty. */
  readonly methods: readonly MappingMethod[];
}

export type ResolvedWorkspace =
  | { readonly workspace: Workspace; readonly diagnostics: readonly Diagnostic[] }
  | { readonly workspace: undefined; readonly diagnostics: readonly Diagnostic[] };

/** An organisation with the frameworks and mappings that its assessment needs. */
export function resolveWorkspace(
  organisation: Organisation,
  library: Library,
  options: WorkspaceOptions,
): ResolvedWorkspace {
  const file = organisation.files[0] ?? '';
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const unknown = options.frameworks.filter((id) => !library.has(id));
  if (unknown.length > 0) {
    const ids = library.frameworks.map((framework) => framework.id);
    const diagnostics = unknown.map((id) =>
      diagnostic('framework-unknown', '--framework', range, `there is no framework "${id}"`, {
        hint: didYouMean(id, ids) ?? `the frameworks are ${ids.join(', ')}`,
      }),
    );
    return { workspace: undefined, diagnostics };
  }
  const inScope = withoutTransposed(chosen(organisation, options.frameworks), library);
  if (inScope.length === 0) {
    const hint =
      'list frameworks under frameworks:, pass --framework, or fill in the profile: what binds by it is then in scope';
    return {
      workspace: undefined,
      diagnostics: [diagnostic('nothing-in-scope', file, range, 'no framework is in scope', { hint })],
    };
  }
  const mappings = library.mappings.filter((mapping) => options.methods.includes(mapping.method));
  const needed = connected(
    [...inScope.map(({ framework }) => framework), ...declaredFrameworks(organisation)],
    mappings,
  );
  const workspace: Workspace = {
    organisation,
    profile: organisation.profile,
    inScope,
    methods: options.methods,
    frameworks: [...needed].map((id) => library.framework(id)),
    mappings: mappings.filter(({ source, target }) => needed.has(source) && needed.has(target)),
    framework: library.framework,
    mapping: library.mapping,
    relations: () => (mappings.length === library.mappings.length ? library.relations() : undefined),
  };
  return { workspace, diagnostics: [] };
}

function chosen(organisation: Organisation, only: readonly string[]): readonly FrameworkInScope[] {
  if (only.length === 0) return organisation.frameworks;
  return [...new Set(only)].map(
    (id) =>
      organisation.frameworks.find((one) => one.framework === id) ?? {
        framework: id,
        scope: 'all',
        origin: { file: '--framework', line: 1 },
      },
  );
}

/** A directive is never counted beside the law that transposes it. */
function withoutTransposed(inScope: readonly FrameworkInScope[], library: Library): readonly FrameworkInScope[] {
  const ids = new Set(inScope.map(({ framework }) => framework));
  return inScope.filter(({ framework }) => !ids.has(library.framework(framework).transposedBy ?? ''));
}

function declaredFrameworks(organisation: Organisation): readonly string[] {
  const declared = new Set<string>();
  for (const { satisfies } of organisation.controls) for (const { framework } of satisfies) declared.add(framework);
  for (const { framework } of organisation.verdicts) declared.add(framework);
  for (const { framework } of organisation.joint) declared.add(framework);
  return [...declared];
}

/** The frameworks that mappings connect to any of these, and these. */
function connected(
  ids: readonly string[],
  mappings: readonly { readonly source: string; readonly target: string }[],
): ReadonlySet<string> {
  const reached = new Set(ids);
  const work = [...reached];
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    for (const { source, target } of mappings) {
      const other = source === id ? target : target === id ? source : undefined;
      if (other === undefined || reached.has(other)) continue;
      reached.add(other);
      work.push(other);
    }
  }
  return reached;
}
