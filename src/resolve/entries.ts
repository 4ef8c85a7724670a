import { didYouMean } from '../diagnostics/suggest.ts';
import type {
  AcceptedGap,
  ApplicabilityDecision,
  Certificate,
  Contract,
  Control,
  JointClaim,
  Verdict,
} from '../model/organisation.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import { originOf, type Place } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import type { Path } from '../source/position.ts';
import type { References } from './references.ts';

/** What an organisation says besides its controls, one function a kind of entry: linked, or reported and left out. */

type Doc = Document<OrganisationDocument>;

export function linkJoint(
  document: Doc,
  references: References,
  controls: ReadonlyMap<string, Control>,
  ids: ReadonlySet<string>,
): readonly JointClaim[] {
  return (document.value.joint ?? []).flatMap((entry, i): readonly JointClaim[] => {
    const at = (...path: Path): Place => ({ document, path: ['joint', i, ...path] });
    const reference = references.reference(entry.requirement, () => at('requirement'), 'declarable');
    if (reference) references.inScope(reference.framework, reference.requirement, () => at('requirement'));
    entry.controls.forEach((id, k) => {
      if (!ids.has(id))
        references.reporter.report('control-unknown', at('controls', k), `there is no control "${id}"`, {
          hint: didYouMean(id, ids),
        });
      else if (
        reference &&
        references.isInScope(reference.framework) &&
        !controls
          .get(id)
          ?.satisfies.some((one) => one.framework === reference.framework && one.requirement === reference.requirement)
      ) {
        references.reporter.report(
          'joint-control-unrelated',
          at('controls', k),
          `${id} does not mention ${entry.requirement}`,
          { hint: `add it under satisfies: of ${id} with coverage: partial` },
        );
      }
    });
    const scope = references.scope(entry.scope, at);
    return reference
      ? [
          {
            ...reference,
            controls: entry.controls,
            justification: entry.justification,
            scope,
            origin: originOf(document, entry),
          },
        ]
      : [];
  });
}

export function linkApplicability(document: Doc, references: References): readonly ApplicabilityDecision[] {
  return (document.value.applicability ?? []).flatMap((entry, i): readonly ApplicabilityDecision[] => {
    const at = (...path: Path): Place => ({ document, path: ['applicability', i, ...path] });
    const reference = references.reference(entry.requirement, () => at('requirement'), 'any');
    if (reference) references.inScope(reference.framework, reference.requirement, () => at('requirement'));
    const scope = references.scope(entry.scope, at);
    if (!entry.applicable && entry.justification === undefined) {
      references.reporter.report(
        'justification-missing',
        at('applicable'),
        `${entry.requirement} is left out without a reason`,
        { hint: 'add justification: with why it does not apply' },
      );
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
        ...(entry.notes !== undefined && { notes: entry.notes }),
      },
    ];
  });
}

export function linkVerdicts(document: Doc, references: References): readonly Verdict[] {
  return (document.value.verdicts ?? []).flatMap((entry, i): readonly Verdict[] => {
    const at = (...path: Path): Place => ({ document, path: ['verdicts', i, ...path] });
    const reference = references.reference(entry.requirement, () => at('requirement'), 'declarable');
    // A verdict on an edition whose successor is in scope is history that still counts, through the mapping.
    if (reference && references.successor(reference.framework) === undefined)
      references.inScope(reference.framework, reference.requirement, () => at('requirement'));
    const scope = references.scope(entry.scope, at);
    if (!reference) return [];
    const framework = references.library.framework(reference.framework);
    const requirement = framework.byId.get(reference.requirement);
    const maturity =
      entry.maturity === undefined || !requirement
        ? undefined
        : references.maturity(entry.maturity, framework, requirement, at('maturity'));
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

export function linkAccepted(document: Doc, references: References): readonly AcceptedGap[] {
  return (document.value.accepted ?? []).flatMap((entry, i): readonly AcceptedGap[] => {
    const place = (): Place => ({ document, path: ['accepted', i, 'requirement'] });
    const reference = references.reference(entry.requirement, place, 'declarable');
    if (reference) references.inScope(reference.framework, reference.requirement, place);
    return reference
      ? [{ ...reference, reason: entry.reason, by: entry.by, until: entry.until, origin: originOf(document, entry) }]
      : [];
  });
}

export function linkContracts(document: Doc, references: References): readonly Contract[] {
  return (document.value.contracts ?? []).flatMap((entry, i): readonly Contract[] => {
    const at = (...path: Path): Place => ({ document, path: ['contracts', i, ...path] });
    const framework = references.framework(entry.requires, () => at('requires'));
    const scope = references.scope(entry.scope, at);
    if (!framework) return [];
    references.agreed(framework, () => at('requires'));
    const requirements = entry.requirements?.filter((id, k) =>
      references.requirement(framework, id, () => at('requirements', k)),
    );
    if (requirements && entry.form !== 'conformity')
      references.reporter.report(
        'entry-unused',
        { ...at('requirements'), part: 'key' },
        `requirements: says nothing where form: is ${entry.form}`,
        { hint: 'remove it, or write form: conformity' },
      );
    return [
      {
        kind: entry.kind ?? 'contract',
        with: entry.with,
        requires: entry.requires,
        form: entry.form,
        scope,
        origin: originOf(document, entry),
        ...(requirements && { requirements }),
        ...(entry.by !== undefined && { by: entry.by }),
        ...(entry.consequence !== undefined && { consequence: entry.consequence }),
        ...(entry.ref !== undefined && { ref: entry.ref }),
      },
    ];
  });
}

export function linkCertificates(document: Doc, references: References): readonly Certificate[] {
  return (document.value.certificates ?? []).flatMap((entry, i): readonly Certificate[] => {
    const at = (...path: Path): Place => ({ document, path: ['certificates', i, ...path] });
    const framework = references.framework(entry.framework, () => at('framework'));
    const scope = references.scope(entry.scope, at);
    references.ordered(
      entry.decided_on,
      entry.expires_on,
      () => at('expires_on'),
      'the certificate ends before it starts',
    );
    if (!framework) return [];
    // A certificate of an older edition is judged with the edition that follows it.
    if (!references.isInScope(framework.supersededBy ?? '')) references.agreed(framework, () => at('framework'));
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
