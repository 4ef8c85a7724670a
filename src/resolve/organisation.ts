import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../model/library.ts';
import type { FrameworkInScope, Organisation, Profile } from '../model/organisation.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import { type Place, Reporter, relatedAt } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import type { Path } from '../source/position.ts';
import { linkControl } from './controls.ts';
import {
  linkAccepted,
  linkApplicability,
  linkCertificates,
  linkContracts,
  linkJoint,
  linkVerdicts,
} from './entries.ts';
import { linkGroup } from './group.ts';
import { linkPolicy } from './policy.ts';
import { checkProfile } from './profile.ts';
import { References } from './references.ts';

/** An organisation of which every reference exists, or what is wrong. Warnings come beside the organisation. */
export interface ResolvedOrganisation {
  readonly organisation: Organisation | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

type Doc = Document<OrganisationDocument>;

/** Links the documents of one organisation, the root document first. */
export function resolveOrganisation(documents: readonly Doc[], library: Library): ResolvedOrganisation {
  const reporter = new Reporter();
  const root = documents[0];
  if (!root) return { organisation: undefined, diagnostics: [] };
  checkKeysOfIncluded(documents, reporter);
  const head = root.value.organisation;
  if (!head) {
    reporter.report('key-missing', { document: root, path: [], part: 'key' }, 'the file has no "organisation"', {
      hint: 'add organisation: { name: ... }',
    });
  }
  const references = new References(reporter, library, root);
  const scope = (root.value.scope ?? []).map(({ id, title }) => ({ id, title }));
  repeated(
    reporter,
    root,
    (root.value.scope ?? []).map(({ id }, i) => ({ id, path: ['scope', i, 'id'] })),
    'scope element',
  );
  const frameworks = frameworksInScope(root, references);
  checkElements(reporter, root, frameworks);
  checkProfile(reporter, root);
  const group = linkGroup(reporter, root);
  const controls = documents.flatMap((document) =>
    (document.value.controls ?? []).map((entry, i) => linkControl(document, entry, i, references)),
  );
  checkControlIds(documents, reporter);
  const controlById = new Map(controls.map((control) => [control.id, control]));
  const controlIds = new Set(documents.flatMap((document) => document.controlIds));
  const joint = documents.flatMap((document) => linkJoint(document, references, controlById, controlIds));
  const applicability = documents.flatMap((document) => linkApplicability(document, references));
  const verdicts = documents.flatMap((document) => linkVerdicts(document, references));
  const accepted = documents.flatMap((document) => linkAccepted(document, references));
  const contracts = documents.flatMap((document) => linkContracts(document, references));
  const policy = linkPolicy(root, references);
  const certificates = documents.flatMap((document) => linkCertificates(document, references));
  const unusable = reporter.diagnostics.some((one) => one.severity === 'error');
  if (unusable || !head) return { organisation: undefined, diagnostics: reporter.diagnostics };
  const { approved_by, approved_on, ...assessment } = root.value.assessment ?? {};
  const organisation: Organisation = {
    name: head.name,
    ...(head.legal_entity !== undefined && { legalEntity: head.legal_entity }),
    language: root.value.language ?? 'en',
    assessment: {
      ...assessment,
      ...(approved_by !== undefined && { approvedBy: approved_by }),
      ...(approved_on !== undefined && { approvedOn: approved_on }),
    },
    profile: factsOf(root.value),
    ...(group && { group }),
    scope,
    frameworks,
    scopedBy: 'file',
    controls,
    joint,
    applicability,
    verdicts,
    accepted,
    contracts,
    certificates,
    policy,
    files: documents.map((document) => document.local),
  };
  return { organisation, diagnostics: reporter.diagnostics };
}

/** The profile without the group, which is no fact that a condition can name. */
function factsOf({ profile = {} }: OrganisationDocument): Profile {
  const { group: _, ...facts } = profile;
  return facts as Profile;
}

const ROOT_KEYS = [
  'language',
  'include',
  'organisation',
  'assessment',
  'profile',
  'scope',
  'frameworks',
  'policy',
] as const;

function checkKeysOfIncluded(documents: readonly Doc[], reporter: Reporter): void {
  for (const document of documents.slice(1)) {
    for (const key of ROOT_KEYS) {
      if (document.value[key] === undefined) continue;
      reporter.report(
        'key-not-in-include',
        { document, path: [key], part: 'key' },
        `"${key}" belongs in the root file`,
        {
          hint: `move it to ${documents[0]?.file ?? 'the root file'}`,
        },
      );
    }
  }
}

function repeated(
  reporter: Reporter,
  document: Doc,
  ids: readonly { readonly id: string; readonly path: Path }[],
  what: string,
): void {
  const first = new Map<string, Path>();
  ids.forEach(({ id, path }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else
      reporter.report('id-duplicate', { document, path }, `the ${what} "${id}" is there twice`, {
        related: [relatedAt({ document, path: before }, 'the first one')],
      });
  });
}

/** An element that no framework covers takes part in nothing. */
function checkElements(reporter: Reporter, root: Doc, frameworks: readonly FrameworkInScope[]): void {
  (root.value.scope ?? []).forEach(({ id }, i) => {
    if (frameworks.length === 0 || frameworks.some(({ scope }) => scope === 'all' || scope.includes(id))) return;
    const place = { document: root, path: ['scope', i, 'id'] };
    reporter.report('entry-unused', place, `no framework covers the scope element "${id}"`, {
      hint: 'name it under scope: of a framework, or remove it',
    });
  });
}

function checkControlIds(documents: readonly Doc[], reporter: Reporter): void {
  const first = new Map<string, () => Place>();
  for (const document of documents) {
    (document.value.controls ?? []).forEach(({ id }, i) => {
      const place = (): Place => ({ document, path: ['controls', i, 'id'] });
      const before = first.get(id);
      if (before === undefined) first.set(id, place);
      else
        reporter.report('id-duplicate', place(), `the control id "${id}" is used twice`, {
          hint: 'give each control an id of its own',
          related: [relatedAt(before(), 'the first one')],
        });
    });
  }
}

function frameworksInScope(root: Doc, references: References): readonly FrameworkInScope[] {
  const entries = root.value.frameworks ?? [];
  const ids = entries.map((entry, i) =>
    typeof entry === 'string'
      ? { id: entry, path: ['frameworks', i] }
      : { id: entry.id, path: ['frameworks', i, 'id'] },
  );
  repeated(references.reporter, root, ids, 'framework');
  return entries.flatMap((entry, i): readonly FrameworkInScope[] => {
    const { id, path } = ids[i] ?? { id: '', path: [] };
    const framework = references.framework(id, () => ({ document: root, path }));
    const scope = references.scope(typeof entry === 'string' ? undefined : entry.scope, () => ({
      document: root,
      path: ['frameworks', i],
    }));
    if (!framework) return [];
    if (framework.kind === 'directive') {
      const law = framework.transposedBy;
      references.reporter.report(
        'directive-in-scope',
        { document: root, path },
        `${id} is a directive, which binds states and not organisations`,
        {
          hint: law === undefined ? undefined : `the law that transposes it is ${law}`,
        },
      );
    }
    const line = root.source.lineOf(typeof entry === 'string' ? (root.value.frameworks ?? []) : entry);
    return [{ framework: id, scope, origin: { file: root.local, line } }];
  });
}
