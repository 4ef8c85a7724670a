import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Library } from '../model/library.ts';
import type {
  AcceptedGap,
  ApplicabilityDecision,
  Certificate,
  Contract,
  Control,
  Evidence,
  FrameworkInScope,
  JointClaim,
  Organisation,
  Profile,
  Satisfaction,
  Verdict,
} from '../model/organisation.ts';
import type { ControlEntry, EvidenceEntry, OrganisationDocument } from '../schema/documents.ts';
import { originOf, type Place, Reporter, relatedAt } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import type { Path } from '../source/position.ts';
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
    reporter.report('key-missing', { document: root, path: [], part: 'key' }, 'the file has no "organisation"', { hint: 'add organisation: { name: ... }' });
  }
  const references = new References(reporter, library, root);
  const scope = (root.value.scope ?? []).map(({ id, title }) => ({ id, title }));
  repeated(reporter, root, (root.value.scope ?? []).map(({ id }, i) => ({ id, path: ['scope', i, 'id'] })), 'scope element');
  const frameworks = frameworksInScope(root, references);
  const controls = documents.flatMap((document) => (document.value.controls ?? []).map((entry, i) => linkControl(document, entry, i, references)));
  checkControlIds(documents, reporter);
  const controlIds = new Set(documents.flatMap((document) => document.controlIds));
  const joint = documents.flatMap((document) => linkJoint(document, references, controls, controlIds));
  const applicability = documents.flatMap((document) => linkApplicability(document, references));
  const verdicts = documents.flatMap((document) => linkVerdicts(document, references));
  const accepted = documents.flatMap((document) => linkAccepted(document, references));
  const contracts = documents.flatMap((document) => linkContracts(document, references));
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
    profile: (root.value.profile ?? {}) as Profile,
    scope,
    frameworks,
    controls,
    joint,
    applicability,
    verdicts,
    accepted,
    contracts,
    certificates,
    files: documents.map((document) => document.local),
  };
  return { organisation, diagnostics: reporter.diagnostics };
}

const ROOT_KEYS = ['language', 'include', 'organisation', 'assessment', 'profile', 'scope', 'frameworks'] as const;

function checkKeysOfIncluded(documents: readonly Doc[], reporter: Reporter): void {
  for (const document of documents.slice(1)) {
    for (const key of ROOT_KEYS) {
      if (document.value[key] === undefined) continue;
      reporter.report('key-not-in-include', { document, path: [key], part: 'key' }, `"${key}" belongs in the root file`, {
        hint: `move it to ${documents[0]?.file ?? 'the root file'}`,
      });
    }
  }
}

function repeated(reporter: Reporter, document: Doc, ids: readonly { readonly id: string; readonly path: Path }[], what: string): void {
  const first = new Map<string, Path>();
  ids.forEach(({ id, path }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else reporter.report('id-duplicate', { document, path }, `the ${what} "${id}" is there twice`, { related: [relatedAt({ document, path: before }, 'the first one')] });
  });
}

function checkControlIds(documents: readonly Doc[], reporter: Reporter): void {
  const first = new Map<string, Place>();
  for (const document of documents) {
    (document.value.controls ?? []).forEach(({ id }, i) => {
      const place = { document, path: ['controls', i, 'id'] };
      const before = first.get(id);
      if (before === undefined) first.set(id, place);
      else reporter.report('id-duplicate', place, `the control id "${id}" is used twice`, { hint: 'give each control an id of its own', related: [relatedAt(before, 'the first one')] });
    });
  }
}

function frameworksInScope(root: Doc, references: References): readonly FrameworkInScope[] {
  const entries = root.value.frameworks ?? [];
  const ids = entries.map((entry, i) => (typeof entry === 'string' ? { id: entry, path: ['frameworks', i] } : { id: entry.id, path: ['frameworks', i, 'id'] }));
  repeated(references.reporter, root, ids, 'framework');
  return entries.flatMap((entry, i): readonly FrameworkInScope[] => {
    const { id, path } = ids[i] ?? { id: '', path: [] };
    const framework = references.framework(id, { document: root, path });
    const scope = references.scope(typeof entry === 'string' ? undefined : entry.scope, { document: root, path: ['frameworks', i] });
    if (!framework) return [];
    if (framework.kind === 'directive') {
      const law = framework.transposedBy;
      references.reporter.report('directive-in-scope', { document: root, path }, `${id} is a directive, which binds states and not organisations`, {
        hint: law === undefined ? undefined : `the law that transposes it is ${law}`,
      });
    }
    const line = typeof entry === 'string' ? root.source.locate(['frameworks', i]).start.line : originOf(root, entry).line;
    return [{ framework: id, scope, origin: { file: root.local, line } }];
  });
}

function linkControl(document: Doc, entry: ControlEntry, index: number, references: References): Control {
  const at = (...path: Path): Place => ({ document, path: ['controls', index, ...path] });
  const satisfies = Object.entries(entry.satisfies ?? {}).flatMap(([framework, list]) => linkSatisfactions(framework, list, at, references));
  if (entry.satisfies === undefined || Object.keys(entry.satisfies).length === 0) {
    references.reporter.report('control-satisfies-nothing', at('id'), `${entry.id} satisfies no requirement`, { hint: 'add satisfies: with a framework and its requirements' });
  }
  return {
    id: entry.id,
    title: entry.title,
    status: entry.status,
    scope: references.scope(entry.scope, at()),
    satisfies,
    evidence: (entry.evidence ?? []).map((evidence, i) => linkEvidence(evidence, at('evidence', i), references)),
    origin: originOf(document, entry),
    ...(entry.changed_on !== undefined && { changedOn: entry.changed_on }),
    ...(entry.owner !== undefined && { owner: entry.owner }),
    ...(entry.due !== undefined && { due: entry.due }),
    ...(entry.effort !== undefined && { effort: entry.effort }),
    ...(entry.review_on !== undefined && { reviewOn: entry.review_on }),
  };
}

type SatisfactionList = NonNullable<ControlEntry['satisfies']>[string];

function linkSatisfactions(framework: string, list: SatisfactionList, at: (...path: Path) => Place, references: References): readonly Satisfaction[] {
  const known = references.framework(framework, { ...at('satisfies', framework), part: 'key' });
  if (!known) return [];
  const seen = new Set<string>();
  return list.flatMap((item, i): readonly Satisfaction[] => {
    const { requirement, coverage = 'full', remainder, maturity } = typeof item === 'string' ? { requirement: item } : item;
    const place = typeof item === 'string' ? at('satisfies', framework, i) : at('satisfies', framework, i, 'requirement');
    const found = references.declarable(known, requirement, place);
    if (!found) return [];
    if (seen.has(requirement)) references.reporter.report('requirement-repeated', place, `${requirement} is there twice`);
    seen.add(requirement);
    if (coverage === 'partial' && remainder === undefined) {
      references.reporter.report('remainder-missing', place, `${requirement} is covered in part, and what is left is not said`, { hint: 'add remainder: with what is still to be done' });
    }
    const score = maturity === undefined ? undefined : references.maturity(maturity, known, found, at('satisfies', framework, i, 'maturity'));
    return [{ framework, requirement, coverage, ...(remainder !== undefined && { remainder }), ...(score && { maturity: score }) }];
  });
}

function linkEvidence(entry: EvidenceEntry, place: Place, references: References): Evidence {
  references.ordered(entry.date, entry.valid_until, { ...place, path: [...place.path, 'valid_until'] }, 'the evidence is valid until a day before its own date');
  return {
    title: entry.title,
    ...(entry.ref !== undefined && { ref: entry.ref }),
    ...(entry.date !== undefined && { date: entry.date }),
    ...(entry.valid_until !== undefined && { validUntil: entry.valid_until }),
  };
}

function linkJoint(document: Doc, references: References, controls: readonly Control[], ids: ReadonlySet<string>): readonly JointClaim[] {
  return (document.value.joint ?? []).flatMap((entry, i): readonly JointClaim[] => {
    const at = (...path: Path): Place => ({ document, path: ['joint', i, ...path] });
    const reference = references.reference(entry.requirement, at('requirement'), 'declarable');
    entry.controls.forEach((id, k) => {
      if (!ids.has(id)) references.reporter.report('control-unknown', at('controls', k), `there is no control "${id}"`, { hint: didYouMean(id, ids) });
      else if (reference && !controls.some((control) => control.id === id && control.satisfies.some((one) => one.framework === reference.framework && one.requirement === reference.requirement))) {
        references.reporter.report('joint-control-unrelated', at('controls', k), `${id} does not mention ${entry.requirement}`, { hint: `add it under satisfies: of ${id} with coverage: partial` });
      }
    });
    const scope = references.scope(entry.scope, at());
    return reference ? [{ ...reference, controls: entry.controls, justification: entry.justification, scope, origin: originOf(document, entry) }] : [];
  });
}

function linkApplicability(document: Doc, references: References): readonly ApplicabilityDecision[] {
  return (document.value.applicability ?? []).flatMap((entry, i): readonly ApplicabilityDecision[] => {
    const at = (...path: Path): Place => ({ document, path: ['applicability', i, ...path] });
    const reference = references.reference(entry.requirement, at('requirement'), 'any');
    const scope = references.scope(entry.scope, at());
    if (!entry.applicable && entry.justification === undefined) {
      references.reporter.report('justification-missing', at('applicable'), `${entry.requirement} is left out without a reason`, { hint: 'add justification: with why it does not apply' });
    }
    if (!reference) return [];
    return [
      {
        ...reference,
        applicable: entry.applicable,
        because: entry.because ?? [],
        refs: entry.refs ?? [],
        scope,
        origin: originOf(document, entry),
        ...(entry.justification !== undefined && { justification: entry.justification }),
        ...(entry.decided_by !== undefined && { decidedBy: entry.decided_by }),
        ...(entry.decided_on !== undefined && { decidedOn: entry.decided_on }),
        ...(entry.review_on !== undefined && { reviewOn: entry.review_on }),
      },
    ];
  });
}

function linkVerdicts(document: Doc, references: References): readonly Verdict[] {
  return (document.value.verdicts ?? []).flatMap((entry, i): readonly Verdict[] => {
    const at = (...path: Path): Place => ({ document, path: ['verdicts', i, ...path] });
    const reference = references.reference(entry.requirement, at('requirement'), 'declarable');
    const scope = references.scope(entry.scope, at());
    if (!reference) return [];
    const framework = references.library.framework(reference.framework);
    const requirement = framework.byId.get(reference.requirement);
    const maturity = entry.maturity === undefined || !requirement ? undefined : references.maturity(entry.maturity, framework, requirement, at('maturity'));
    return [
      {
        ...reference,
        assessor: entry.assessor,
        date: entry.date,
        scope,
        origin: originOf(document, entry),
        ...(entry.verdict !== undefined && { verdict: entry.verdict }),
        ...(maturity && { maturity }),
        ...(entry.note !== undefined && { note: entry.note }),
      },
    ];
  });
}

function linkAccepted(document: Doc, references: References): readonly AcceptedGap[] {
  return (document.value.accepted ?? []).flatMap((entry, i): readonly AcceptedGap[] => {
    const reference = references.reference(entry.requirement, { document, path: ['accepted', i, 'requirement'] }, 'declarable');
    return reference ? [{ ...reference, reason: entry.reason, by: entry.by, until: entry.until, origin: originOf(document, entry) }] : [];
  });
}

function linkContracts(document: Doc, references: References): readonly Contract[] {
  return (document.value.contracts ?? []).flatMap((entry, i): readonly Contract[] => {
    const at = (...path: Path): Place => ({ document, path: ['contracts', i, ...path] });
    const framework = references.framework(entry.requires, at('requires'));
    const scope = references.scope(entry.scope, at());
    if (!framework) return [];
    return [
      {
        kind: entry.kind ?? 'contract',
        with: entry.with,
        requires: entry.requires,
        form: entry.form,
        scope,
        origin: originOf(document, entry),
        ...(entry.by !== undefined && { by: entry.by }),
        ...(entry.consequence !== undefined && { consequence: entry.consequence }),
        ...(entry.ref !== undefined && { ref: entry.ref }),
      },
    ];
  });
}

function linkCertificates(document: Doc, references: References): readonly Certificate[] {
  return (document.value.certificates ?? []).flatMap((entry, i): readonly Certificate[] => {
    const at = (...path: Path): Place => ({ document, path: ['certificates', i, ...path] });
    const framework = references.framework(entry.framework, at('framework'));
    const scope = references.scope(entry.scope, at());
    references.ordered(entry.decided_on, entry.expires_on, at('expires_on'), 'the certificate ends before it starts');
    if (!framework) return [];
    return [
      {
        framework: entry.framework,
        scope,
        status: entry.status,
        initial: entry.initial ?? false,
        origin: originOf(document, entry),
        ...(entry.body !== undefined && { body: entry.body }),
        ...(entry.accreditation !== undefined && { accreditation: entry.accreditation }),
        ...(entry.decided_on !== undefined && { decidedOn: entry.decided_on }),
        ...(entry.expires_on !== undefined && { expiresOn: entry.expires_on }),
        ...(entry.soa_version !== undefined && { soaVersion: entry.soa_version }),
      },
    ];
  });
}
