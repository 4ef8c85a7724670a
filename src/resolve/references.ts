import { didYouMean } from '../diagnostics/suggest.ts';
import { canBeDeclared, type Framework, type Requirement } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import type { MaturityScore, Scope } from '../model/organisation.ts';
import type { MaturityScore as MaturityEntry, OrganisationDocument, Scope as ScopeEntry } from '../schema/documents.ts';
import type { Place, Reporter } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import type { Path } from '../source/position.ts';
import { counterparts, requirementHint } from './hints.ts';

/**
 * Looks up what an organisation refers to, and reports what does not exist. Nothing is ever guessed. A place is asked
 * for only where there is something to report.
 */
export class References {
  readonly reporter: Reporter;
  readonly library: Library;
  readonly #elements: readonly string[];
  readonly #inScope: ReadonlySet<string>;

  constructor(reporter: Reporter, library: Library, root: Document<OrganisationDocument>) {
    this.reporter = reporter;
    this.library = library;
    this.#elements = (root.value.scope ?? []).flatMap(({ id }) => id);
    this.#inScope = new Set(
      (root.value.frameworks ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.id)),
    );
  }

  framework(id: string, place: () => Place): Framework | undefined {
    if (this.library.has(id)) return this.library.framework(id);
    const ids = this.library.frameworks.map((framework) => framework.id);
    const hint = didYouMean(id, ids) ?? `the frameworks are ${ids.join(', ')}`;
    this.reporter.report('framework-unknown', place(), `there is no framework "${id}"`, { hint });
    return undefined;
  }

  /** Whether a framework is in scope; where the file names none, the profile decides and all may be. */
  isInScope(id: string): boolean {
    return this.#inScope.size === 0 || this.#inScope.has(id);
  }

  /** A requirement that can be declared and judged: no heading. */
  declarable(framework: Framework, id: string, place: () => Place): Requirement | undefined {
    const requirement = this.requirement(framework, id, place);
    if (!requirement || canBeDeclared(requirement)) return requirement;
    const below = requirement.children.slice(0, 4).map((child) => child.id);
    const more = requirement.children.length > below.length ? ' ...' : '';
    this.reporter.report('requirement-heading', place(), `${id} of ${framework.id} is a heading`, {
      hint: `name the requirements below it: ${below.join(', ')}${more}`,
    });
    return undefined;
  }

  /** `framework:requirement`; `any` also takes headings, which stand for all that is below them. */
  reference(
    text: string,
    place: () => Place,
    which: 'declarable' | 'any',
  ): { readonly framework: string; readonly requirement: string } | undefined {
    const colon = text.indexOf(':');
    const framework = this.framework(text.slice(0, colon), place);
    if (!framework) return undefined;
    const id = text.slice(colon + 1);
    const found = which === 'any' ? this.requirement(framework, id, place) : this.declarable(framework, id, place);
    if (!found) return undefined;
    return { framework: framework.id, requirement: id };
  }

  /** Says that an entry speaks of a framework that is not in scope, and what to do about it. */
  inScope(framework: string, requirement: string, place: () => Place): void {
    if (this.isInScope(framework)) return;
    const next = this.successor(framework);
    if (next === undefined) {
      const hint = `add ${framework} under frameworks:, or remove the entry`;
      this.reporter.report('framework-not-in-scope', place(), `${framework} is not in scope`, { hint });
      return;
    }
    const answers = counterparts(this.library, { framework, requirement }, next) ?? [];
    const hint =
      answers.length === 0
        ? `nothing of ${next} answers to ${requirement}: remove the entry when you no longer need it`
        : `decide anew on ${answers.map((id) => `${next}:${id}`).join(' and ')}, then remove this entry`;
    const message = `${framework} is not in scope: ${next} took its place`;
    this.reporter.report('framework-not-in-scope', place(), message, { hint });
  }

  /** Says that a contract or certificate speaks of a framework that is not in scope: nobody looks at what it asks. */
  agreed({ id }: Framework, place: () => Place): void {
    if (this.isInScope(id)) return;
    const hint = `add ${id} under frameworks:, so that the report says how far it is met`;
    this.reporter.report('framework-not-in-scope', place(), `${id} is not in scope`, { hint });
  }

  /** The edition in scope that took the place of one that is not. */
  successor(framework: string): string | undefined {
    for (
      let next = this.library.framework(framework).supersededBy;
      next !== undefined && this.library.has(next);
      next = this.library.framework(next).supersededBy
    )
      if (this.#inScope.has(next)) return next;
    return undefined;
  }

  scope(given: ScopeEntry | undefined, place: () => Place): Scope {
    if (this.#elements.length === 0) {
      if (given !== undefined && given !== 'all') {
        this.reporter.report('scope-unknown', below(place(), 'scope'), 'the organisation names no scope elements', {
          hint: 'list them under scope: in the root file, or remove this',
        });
      }
      return 'all';
    }
    if (given === undefined) {
      const hint = `add scope: [${this.#elements.join(', ')}], some of these, or scope: all`;
      this.reporter.report('scope-missing', place(), 'it does not say which scope elements it covers', { hint });
      return [];
    }
    if (given === 'all') return 'all';
    given.forEach((id, i) => {
      if (this.#elements.includes(id)) return;
      const hint = didYouMean(id, this.#elements) ?? `the elements are ${this.#elements.join(', ')}`;
      this.reporter.report('scope-unknown', below(place(), 'scope', i), `there is no scope element "${id}"`, { hint });
    });
    return given;
  }

  maturity(
    entry: MaturityEntry,
    framework: Framework,
    requirement: Requirement,
    place: Place,
  ): MaturityScore | undefined {
    if (requirement.expectedMaturity === undefined) {
      const hint = framework.levels.length === 0 ? `${framework.id} has no maturity model` : undefined;
      this.reporter.report(
        'maturity-not-expected',
        { ...place, part: 'key' },
        `${requirement.id} is not judged by maturity`,
        { hint },
      );
      return undefined;
    }
    const score: MaturityScore =
      typeof entry === 'number' ? { design: entry, existence: entry, operation: entry } : entry;
    const levels = framework.levels.map(({ level }) => level);
    for (const level of Object.values(score)) {
      if (levels.includes(level)) continue;
      this.reporter.report('maturity-out-of-range', place, `${level} is no level of ${framework.id}`, {
        hint: `the levels are ${levels.join(', ')}`,
      });
      return undefined;
    }
    return score;
  }

  ordered(first: string | undefined, last: string | undefined, place: () => Place, message: string): void {
    if (first !== undefined && last !== undefined && last < first) {
      this.reporter.report('dates-disordered', place(), message, { hint: `${last} is before ${first}` });
    }
  }

  /** A requirement of whatever kind, headings too. */
  requirement(framework: Framework, id: string, place: () => Place): Requirement | undefined {
    const requirement = framework.byId.get(id);
    if (requirement) return requirement;
    this.reporter.report('requirement-unknown', place(), `${framework.id} has no requirement "${id}"`, {
      hint: requirementHint(id, framework, this.library),
    });
    return undefined;
  }
}

const below = (place: Place, ...path: Path): Place => ({ ...place, path: [...place.path, ...path] });
