import { FULL, SOME } from '../infer/facts.ts';
import type { Gap, JudgedMaturity, Outcome, Severity } from '../model/assessment.ts';
import { SEVERITIES } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { ApplicabilityDecision, Control, ScopeElement, Verdict } from '../model/organisation.ts';
import type { Bilingual } from '../model/text.ts';
import type { DeclaredControl } from './declarations.ts';
import type { ElementFinding } from './element.ts';
import { foundBy } from './found-by.ts';
import { gap, own } from './gap.ts';
import { maturityGaps } from './maturity-gaps.ts';
import type { AssessOptions } from './options.ts';
import { remainderAtOrigin, remainderOf } from './remainder.ts';

export interface GapQuestion {
  readonly requirement: Requirement;
  readonly outcome: Outcome;
  readonly parts: readonly ElementFinding[];
  readonly unfounded: ApplicabilityDecision | undefined;
  readonly maturity: JudgedMaturity | undefined;
  readonly demonstrated: boolean;
  readonly options: AssessOptions;
  readonly elements: readonly ScopeElement[];
}

/** Every reason why a requirement is not demonstrably met, heaviest first; none for what does not apply. */
export function gapsOf(question: GapQuestion): readonly Gap[] {
  const { outcome, unfounded, demonstrated, options } = question;
  if (outcome === 'not-applicable') return [];
  const gaps = [
    ...(unfounded ? [exclusionUnfounded(unfounded)] : []),
    ...perElement(question, (part) => [...shortcomings(part, question), ...contradictions(part)]),
    ...(outcome === 'met' && !demonstrated ? perElement(question, (part) => evidenceGaps(part, options)) : []),
  ];
  return unique(gaps).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** The gaps of every scope element; one that is not everywhere says where it is. */
function perElement(
  { parts, elements }: GapQuestion,
  gapsIn: (part: ElementFinding) => readonly Gap[],
): readonly Gap[] {
  const found = parts.flatMap((part) => gapsIn(part).map((one) => ({ one, element: part.view.element })));
  return found.map(({ one, element }) => {
    const here = found.filter((other) => keyOf(other.one) === keyOf(one)).map((other) => other.element);
    if (element === undefined || here.length === parts.length) return one;
    const titles = elements.filter(({ id }) => here.includes(id)).map(({ title }) => title);
    const where = ` (${titles.join(', ')})`;
    return { ...one, message: { en: one.message.en + where, nl: one.message.nl + where } };
  });
}

const keyOf = (one: Gap): string => `${one.kind} ${one.message.en}`;

/** Why the outcome in this scope element is not met. */
function shortcomings(part: ElementFinding, question: GapQuestion): readonly Gap[] {
  const { declared, outcome } = part;
  if (outcome === 'met') return [];
  if (outcome === 'conflict') return [conflict()];
  const gaps: Gap[] = [];
  const verdict = declared.verdict?.verdict;
  if (verdict === 'minor' || verdict === 'major' || verdict === 'absent')
    gaps.push(nonconformity(verdict, declared.verdict));
  gaps.push(...maturityGaps(part, question.requirement.expectedMaturity));
  const [best] = declared.controls;
  if (best && !declared.setAside) gaps.push(...standingGaps(best, part));
  if (gaps.length === 0) gaps.push(...partGaps(part));
  if (gaps.length > 0 && !isOnlyInferred(part, best)) return gaps;
  if (outcome === 'open') return [...gaps, notAddressed()];
  if (gaps.length === 0) gaps.push(inferredGap(part));
  return gaps;
}

/** Whether what is known of the content comes from elsewhere, beside a gap that is only about maturity. */
function isOnlyInferred(part: ElementFinding, best: DeclaredControl | undefined): boolean {
  return best === undefined && part.declared.verdict === undefined && part.outcome === 'open';
}

/** What the controls on the parts of a requirement leave open, where no control is declared on the whole of it. */
function partGaps(part: ElementFinding): readonly Gap[] {
  return part.parts.flatMap(({ requirement, declared }) => {
    const [best] = declared.controls;
    if (!best || declared.setAside || declared.verdict?.verdict === 'conforms') return [];
    return standingGaps(best, part).map((one) => ({
      ...one,
      message: { en: `${requirement.id}: ${one.message.en}`, nl: `${requirement.id}: ${one.message.nl}` },
    }));
  });
}

function standingGaps(best: DeclaredControl, part: ElementFinding): readonly Gap[] {
  const { control, satisfaction, standing } = best;
  const { origin } = control;
  switch (standing) {
    case 'fully':
      return [];
    case 'partly': {
      const remainder = satisfaction.remainder === undefined ? undefined : own(satisfaction.remainder);
      return [gap('partly-implemented', partlyImplemented(control), { remainder, origin })];
    }
    case 'alternative':
      return [
        gap(
          'alternative-not-accepted',
          {
            en: `${control.id} ${control.title} stands in for it, and no assessor has accepted that`,
            nl: `${control.id} ${control.title} komt ervoor in de plaats, en geen beoordelaar heeft dat aanvaard`,
          },
          { origin },
        ),
      ];
    case 'planned':
      return [gap('planned', planned(control), { remainder: remainderOf(part), origin })];
    case 'not-implemented':
      return [
        gap(
          'not-implemented',
          {
            en: `${control.id} ${control.title} is not implemented`,
            nl: `${control.id} ${control.title} is niet ingevoerd`,
          },
          { remainder: remainderOf(part), origin },
        ),
      ];
  }
}

const planned = (control: Control): Bilingual => ({
  en: `${control.id} ${control.title} is planned`,
  nl: `${control.id} ${control.title} is gepland`,
});

function partlyImplemented(control: Control): Bilingual {
  return control.status === 'partial'
    ? {
        en: `${control.id} ${control.title} is implemented in part`,
        nl: `${control.id} ${control.title} is deels ingevoerd`,
      }
    : {
        en: `${control.id} ${control.title} covers part of it`,
        nl: `${control.id} ${control.title} dekt een deel ervan`,
      };
}

const notAddressed = (): Gap =>
  gap('not-addressed', {
    en: 'No control addresses it, and nothing declared implies it',
    nl: 'Er is geen maatregel voor, en niets wat is opgegeven dekt het',
  });

const conflict = (): Gap =>
  gap('conflict', {
    en: 'What is declared leads to conclusions that cannot both be true',
    nl: 'Wat is opgegeven leidt tot conclusies die niet allebei waar kunnen zijn',
  });

const NONCONFORMITY: Readonly<
  Record<'minor' | 'major' | 'absent', { readonly severity: Severity; readonly title: Bilingual }>
> = {
  minor: { severity: 'medium', title: { en: 'Minor nonconformity', nl: 'Minor afwijking' } },
  major: { severity: 'critical', title: { en: 'Major nonconformity', nl: 'Major afwijking' } },
  absent: { severity: 'critical', title: { en: 'Absent', nl: 'Afwezig' } },
};

function nonconformity(verdict: keyof typeof NONCONFORMITY, judged: Verdict | undefined): Gap {
  const { severity, title } = NONCONFORMITY[verdict];
  const { assessor = '', date = '', note, origin } = judged ?? {};
  const message = foundBy(title, assessor, date);
  return gap('nonconformity', message, { severity, remainder: note === undefined ? undefined : own(note), origin });
}

/** What other requirements say of this one, where nothing was declared on it. */
function inferredGap(part: ElementFinding): Gap {
  const isCovered = (part.known.facts & SOME) !== 0;
  const from = part.steps
    .filter((step) => 'control' in step.by || 'verdict' in step.by || 'joint' in step.by)
    .at(-1)?.requirement;
  const remainder = remainderOf(part) ?? remainderAtOrigin(part);
  if (isCovered) {
    const by =
      from === undefined
        ? { en: '', nl: '' }
        : { en: ` by what is declared on ${from}`, nl: ` door wat is opgegeven bij ${from}` };
    return gap('partly-covered', { en: `Covered in part${by.en}`, nl: `Deels gedekt${by.nl}` }, { remainder });
  }
  const by = from === undefined ? { en: '', nl: '' } : { en: ` follows from ${from}`, nl: ` volgt uit ${from}` };
  return gap(
    'not-implemented',
    { en: `That something is missing${by.en}`, nl: `Dat iets ontbreekt${by.nl}` },
    { remainder },
  );
}

/** Where the files say two things and one of them counts. */
function contradictions({ declared, known }: ElementFinding): readonly Gap[] {
  const [best] = declared.controls;
  if (!best) return [];
  const { control } = best;
  if (declared.setAside) {
    return [
      gap(
        'contradiction',
        {
          en: `The verdict of ${declared.verdict?.date ?? ''} sets aside what ${control.id} declares`,
          nl: `Het oordeel van ${declared.verdict?.date ?? ''} gaat voor wat ${control.id} opgeeft`,
        },
        { origin: control.origin },
      ),
    ];
  }
  const isPlanned = best.standing === 'planned' || best.standing === 'not-implemented';
  if (!isPlanned || declared.joint || (known.facts & FULL) === 0 || known.contested) return [];
  return [
    gap(
      'contradiction',
      {
        en: `${control.id} is ${control.status === 'planned' ? 'planned' : 'not implemented'}, while the requirement is met without it`,
        nl: `${control.id} is ${control.status === 'planned' ? 'gepland' : 'niet ingevoerd'}, terwijl zonder die maatregel aan de eis is voldaan`,
      },
      { origin: control.origin },
    ),
  ];
}

/** Evidence that the best control on a met requirement lacks. */
function evidenceGaps({ declared, demonstrated }: ElementFinding, { requireEvidence }: AssessOptions): readonly Gap[] {
  const [best] = declared.controls;
  if (demonstrated || !best || best.evidenced || best.standing !== 'fully') return [];
  const { control } = best;
  const severity: Severity = requireEvidence ? 'high' : 'note';
  if (control.evidence.length === 0) {
    return [
      gap(
        'evidence-missing',
        {
          en: `${control.id} ${control.title} names no evidence`,
          nl: `${control.id} ${control.title} noemt geen bewijs`,
        },
        { severity, origin: control.origin },
      ),
    ];
  }
  const last =
    control.evidence
      .map((evidence) => evidence.validUntil ?? '')
      .sort()
      .at(-1) ?? '';
  return [
    gap(
      'evidence-expired',
      {
        en: `The evidence of ${control.id} ${control.title} was valid until ${last}`,
        nl: `Het bewijs van ${control.id} ${control.title} was geldig tot en met ${last}`,
      },
      { severity, origin: control.origin },
    ),
  ];
}

const exclusionUnfounded = (decision: ApplicabilityDecision): Gap =>
  gap(
    'exclusion-unfounded',
    {
      en: `Left out for "${decision.justification ?? ''}", which is no ground here`,
      nl: `Buiten toepassing verklaard om "${decision.justification ?? ''}", wat hier geen grond is`,
    },
    { origin: decision.origin },
  );

function unique(gaps: readonly Gap[]): Gap[] {
  const seen = new Set<string>();
  return gaps.filter((one) => {
    const key = keyOf(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
