import { contradicts, type FactSet, FULL, LACKING, NONE, SOME } from '../infer/facts.ts';
import { naturalOrder } from '../model/order.ts';
import type {
  Control,
  Evidence,
  ImplementationStatus,
  JointClaim,
  MaturityScore,
  Organisation,
  Satisfaction,
  Verdict,
  VerdictKind,
} from '../model/organisation.ts';
import { covers } from './applicability.ts';

/** What was declared and judged about one requirement in one scope element. */
export interface Declared {
  /** Controls on it, best first. */
  readonly controls: readonly DeclaredControl[];
  /** The best there is: a control, or several that are complete together. */
  readonly best: Standing | undefined;
  readonly joint: JointClaim | undefined;
  readonly verdict: Verdict | undefined;
  readonly maturity: Verdict | undefined;
  /** Whether a later verdict sets the declarations aside. */
  readonly setAside: boolean;
}

export interface DeclaredControl {
  readonly control: Control;
  readonly satisfaction: Satisfaction;
  readonly standing: Standing;
  readonly evidenced: boolean;
}

/** How far the controls on a requirement carry, best first. */
export const STANDINGS = ['fully', 'partly', 'alternative', 'planned', 'not-implemented'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a standing gives to know of the requirement itself. Plans give nothing that flows. */
export const FACTS_OF_STANDING: Readonly<Record<Standing, FactSet>> = {
  fully: FULL,
  partly: SOME | LACKING,
  alternative: SOME,
  planned: 0,
  'not-implemented': 0,
};

export const FACTS_OF_VERDICT: Readonly<Record<VerdictKind, FactSet>> = {
  conforms: FULL,
  observation: 0,
  minor: SOME | LACKING,
  major: LACKING,
  absent: NONE,
};

const STANDING_OF_STATUS: Readonly<Record<ImplementationStatus, Standing>> = {
  implemented: 'fully',
  partial: 'partly',
  alternative: 'alternative',
  planned: 'planned',
  'not-implemented': 'not-implemented',
};

/** Declarations of a whole organisation on a day, looked up by reference. */
export class Declarations {
  readonly #asOf: string;
  /** Controls on each requirement, best first. */
  readonly #controls = new Map<string, DeclaredControl[]>();
  readonly #joint = new Map<string, JointClaim[]>();
  readonly #verdicts = new Map<string, Verdict[]>();
  readonly #byId: ReadonlyMap<string, Control>;
  readonly #found = new Map<string, Declared>();

  constructor(organisation: Organisation, asOf: string) {
    this.#asOf = asOf;
    this.#byId = new Map(organisation.controls.map((control) => [control.id, control]));
    const inOrder = [...organisation.controls].sort((a, b) => naturalOrder(a.id, b.id));
    for (const control of inOrder) {
      const evidenced = this.isEvidenced(control);
      for (const satisfaction of control.satisfies) {
        const standing = standingOf(control, satisfaction);
        push(this.#controls, satisfaction, { control, satisfaction, standing, evidenced });
      }
    }
    for (const controls of this.#controls.values()) controls.sort(bestFirst);
    for (const claim of organisation.joint) push(this.#joint, claim, claim);
    for (const verdict of organisation.verdicts) if (verdict.date <= asOf) push(this.#verdicts, verdict, verdict);
  }

  /** Every requirement about which anything was said, as framework and id. */
  references(): Iterable<string> {
    return new Set([...this.#controls.keys(), ...this.#joint.keys(), ...this.#verdicts.keys()]);
  }

  /** `expected` is the maturity level that the requirement expects, where it expects one. */
  of(reference: string, element: string | undefined, expected?: number): Declared {
    const key = `${expected ?? ''} ${element ?? ''} ${reference}`;
    const found = this.#found.get(key) ?? this.#find(reference, element, expected);
    this.#found.set(key, found);
    return found;
  }

  #find(reference: string, element: string | undefined, expected: number | undefined): Declared {
    const controls = (this.#controls.get(reference) ?? []).filter(({ control }) => covers(control.scope, element));
    const joint = (this.#joint.get(reference) ?? []).find(
      (claim) => covers(claim.scope, element) && this.#isComplete(claim),
    );
    const verdicts = (this.#verdicts.get(reference) ?? []).filter((verdict) => covers(verdict.scope, element));
    const verdict = latest(verdicts.filter((one) => one.verdict !== undefined));
    const maturity = latest(verdicts.filter((one) => one.maturity !== undefined));
    const best = joint ? 'fully' : controls[0]?.standing;
    return {
      controls,
      best,
      joint,
      verdict,
      maturity,
      setAside: isSetAside(best, controls, judgedOf(verdict, maturity, expected)),
    };
  }

  /** Whether a control has evidence that counts on the day. */
  isEvidenced(control: Control): boolean {
    return control.evidence.some((evidence) => isValid(evidence, this.#asOf));
  }

  /** The controls of a joint claim. */
  members(claim: JointClaim): readonly Control[] {
    return claim.controls.flatMap((id) => this.#byId.get(id) ?? []);
  }

  #isComplete(claim: JointClaim): boolean {
    const members = this.members(claim);
    return members.length === claim.controls.length && members.every((control) => control.status === 'implemented');
  }
}

export const isValid = (evidence: Evidence, asOf: string): boolean =>
  (evidence.date ?? '') <= asOf && (evidence.validUntil ?? '9999') >= asOf;

/** The level that counts: the lowest of the aspects that were judged. */
export const levelOf = (score: MaturityScore): number => Math.min(...Object.values(score));

/**
 * Whether a level is shown: every aspect that was judged has it, and operation was judged. Design alone shows no
 * working measure.
 */
export const reaches = (score: MaturityScore, expected: number): boolean =>
  score.operation !== undefined && levelOf(score) >= expected;

export function standingOf(control: Control, satisfaction: Pick<Satisfaction, 'coverage'>): Standing {
  const standing = STANDING_OF_STATUS[control.status];
  return standing === 'fully' && satisfaction.coverage === 'partial' ? 'partly' : standing;
}

/** Controls of the same standing and evidence stay in the order of their ids. */
const bestFirst = (a: DeclaredControl, b: DeclaredControl): number =>
  (a.standing === b.standing ? 0 : STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)) ||
  Number(b.evidenced) - Number(a.evidenced);

/** The last by date; of one day, the heaviest. */
function latest(verdicts: readonly Verdict[]): Verdict | undefined {
  if (verdicts.length < 2) return verdicts[0];
  const weight = (verdict: Verdict): number =>
    verdict.verdict
      ? ['conforms', 'observation', 'minor', 'major', 'absent'].indexOf(verdict.verdict)
      : -levelOf(verdict.maturity ?? {});
  return [...verdicts].sort((a, b) => (a.date === b.date ? weight(a) - weight(b) : a.date < b.date ? -1 : 1)).at(-1);
}

/** What was judged of the content, and when: by a verdict, or by a maturity level that is reached. */
function judgedOf(
  verdict: Verdict | undefined,
  maturity: Verdict | undefined,
  expected: number | undefined,
): { readonly facts: FactSet; readonly date: string } | undefined {
  if (verdict?.verdict) return { facts: FACTS_OF_VERDICT[verdict.verdict], date: verdict.date };
  if (maturity?.maturity && expected !== undefined && reaches(maturity.maturity, expected))
    return { facts: FULL, date: maturity.date };
  return undefined;
}

/** A verdict sets aside what contradicts it and is older or undated; what changed later contests the verdict. */
function isSetAside(
  best: Standing | undefined,
  controls: readonly DeclaredControl[],
  verdict: { readonly facts: FactSet; readonly date: string } | undefined,
): boolean {
  if (!best || !verdict) return false;
  if (!contradicts(FACTS_OF_STANDING[best] | verdict.facts)) return false;
  const newest = controls
    .filter((one) => one.standing === best || best === 'fully')
    .map((one) => one.control.changedOn ?? '');
  return !newest.some((changedOn) => changedOn > verdict.date);
}

function push<Value>(
  map: Map<string, Value[]>,
  { framework, requirement }: { readonly framework: string; readonly requirement: string },
  value: Value,
): void {
  const key = `${framework}:${requirement}`;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether it counted once and no longer does. */
export const isExpired = ({ validUntil }: Evidence, asOf: string): boolean =>
  validUntil !== undefined && validUntil < asOf;
