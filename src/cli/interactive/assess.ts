import { type AssessedViews, assess } from '../../assess/assess.ts';
import { groupHeadings } from '../../assess/groups.ts';
import { withDefaultScope } from '../../assess/obligations.ts';
import { back, current, forward, isOpen, jump, type Walk, walkOf } from '../../interview/walk.ts';
import type { Finding } from '../../model/assessment.ts';
import { type Framework, isWithin, type Requirement, referenceTo } from '../../model/framework.ts';
import { MAPPING_METHODS } from '../../model/mapping.ts';
import type { Language } from '../../model/text.ts';
import type { TerminalOptions } from '../../report/terminal/style.ts';
import { visitLines } from '../../report/terminal/visit.ts';
import { resolveWorkspace } from '../../resolve/workspace.ts';
import { Refusal } from '../exit.ts';
import { askControl } from './control-questions.ts';
import { Desk, type Recorded } from './desk.ts';
import { askEvidence } from './evidence-questions.ts';
import type { Ledger } from './ledger.ts';
import type { Questioner } from './questioner.ts';
import { askApplicability, askVerdict } from './verdict-questions.ts';
import { A } from './words-assess.ts';

export interface AssessOptions {
  readonly frameworks: readonly string[];
  readonly group?: string;
  readonly all: boolean;
  readonly assessor?: string;
  readonly language: Language;
  readonly today: string;
  readonly screen: TerminalOptions;
}

type Action = 'control' | 'evidence' | 'verdict' | 'applicability' | 'why' | 'back' | 'search' | 'stop' | 'next';

/** Goes through requirements with somebody, one at a time, until the last or until they stop. */
export async function assessWith(ask: Questioner, ledger: Ledger, options: AssessOptions): Promise<void> {
  const { language: l } = options;
  const desk = new Desk(ask, ledger, l, options.today, options.assessor);
  const answered = new Set<string>();
  let assessed = assessedNow(ledger, options);
  checkGroup(assessed, options.group);
  let walk: Walk = { stops: walkOf(assessed.assessment, options), at: 0 };
  if (walk.stops.length === 0) return ask.say(A.nothing[l]);
  ask.say(A.start[l]);
  let isFull = false;
  let shown: Requirement | undefined;
  for (let stop = current(walk); stop; stop = current(walk)) {
    const { framework, finding } = placed(assessed, stop);
    const text = ledger.library.texts(framework.id).get(stop.id);
    const progress = `${walk.at + 1} ${A.of[l]} ${walk.stops.length}`;
    const visit = { assessed, framework, finding, text, language: l, progress, full: isFull };
    const lines = visitLines(visit, options.screen);
    if (isFull && lines.join() === visitLines({ ...visit, full: false }, options.screen).join()) ask.say(A.noMore[l]);
    else if (stop !== shown || isFull) ask.show(lines);
    shown = stop;
    isFull = false;
    const action = await actionOn(ask, finding, l);
    if (action === 'stop') break;
    if (action === 'why') isFull = true;
    else if (action === 'next') walk = forward(walk);
    else if (action === 'back') walk = back(walk);
    else if (action === 'search') {
      walk = await searched(ask, assessed, walk, l);
      shown = undefined;
    } else {
      const asks = (text?.evidence ?? []).map((one) => one[l]);
      const recorded = await answer(desk, action, framework, finding, asks);
      // A list may have pushed the requirement off the screen: it is shown again, but not below what says what is wrong.
      if (recorded !== false) shown = undefined;
      if (!recorded) continue;
      answered.add(referenceTo(stop));
      assessed = assessedNow(ledger, options);
      if (action === 'verdict' || action === 'applicability') walk = forward(walk);
    }
  }
  const open = walk.stops.filter((stop) => isOpen(placed(assessed, stop).finding)).length;
  if (!current(walk)) ask.say(A.end[l]);
  ask.say(`${A.answered[l]}: ${answered.size} · ${A.left[l]}: ${open}`);
}

function assessedNow({ organisation, library }: Ledger, { frameworks, today }: AssessOptions): AssessedViews {
  const scoped = withDefaultScope(organisation, library.obligations());
  const { workspace, diagnostics } = resolveWorkspace(scoped, library, { frameworks, methods: MAPPING_METHODS });
  if (workspace) return assess(workspace, { asOf: today, requireEvidence: false });
  const [wrong] = diagnostics;
  throw new Refusal(wrong?.message ?? 'nothing is in scope', wrong?.hint);
}

function checkGroup({ assessment }: AssessedViews, group: string | undefined): void {
  if (group === undefined || assessment.frameworks.some(({ framework }) => framework.byId.has(group))) return;
  const groups = assessment.frameworks.flatMap((one) => one.groups.map(({ requirement }) => requirement.id));
  throw new Refusal(`there is no group "${group}" in the frameworks in scope`, `the groups are ${groups.join(', ')}`);
}

interface Placed {
  readonly framework: Framework;
  readonly finding: Finding;
}

function placed({ assessment }: AssessedViews, stop: Requirement): Placed {
  for (const { framework, findings } of assessment.frameworks) {
    const finding = framework.id === stop.framework && findings.find(({ requirement }) => requirement.id === stop.id);
    if (finding) return { framework, finding };
  }
  throw new Error(`${referenceTo(stop)} is not in scope`);
}

async function actionOn(ask: Questioner, finding: Finding, l: Language): Promise<Action> {
  const isExcluded = finding.outcome === 'not-applicable';
  const pressed = await ask.press<Action>(
    [
      { value: 'control', label: A.control[l], key: A.controlKey[l] },
      { value: 'evidence', label: A.evidence[l], key: A.evidenceKey[l] },
      { value: 'verdict', label: A.verdict[l], key: A.verdictKey[l] },
      { value: 'applicability', label: isExcluded ? A.include[l] : A.exclude[l], key: A.excludeKey[l] },
      { value: 'why', label: A.why[l], key: 'w' },
      { value: 'back', label: A.back[l], key: A.backKey[l] },
      { value: 'search', label: A.search[l], key: '/' },
      { value: 'stop', label: A.stop[l], key: 'q' },
    ],
    'next',
  );
  return pressed ?? 'back';
}

async function searched(ask: Questioner, { assessment }: AssessedViews, walk: Walk, l: Language): Promise<Walk> {
  const found = await ask.search(
    { text: A.searchWhat[l] },
    assessment.frameworks.flatMap(({ framework, findings }) =>
      findings.map(({ requirement }) => ({
        value: requirement,
        label: `${requirement.id} ${requirement.title[l]}`,
        hint: framework.shortTitle[l],
      })),
    ),
  );
  return found === undefined ? walk : jump(walk, found);
}

function answer(
  desk: Desk,
  action: 'control' | 'evidence' | 'verdict' | 'applicability',
  framework: Framework,
  { requirement, outcome }: Finding,
  asks: readonly string[],
): Recorded {
  switch (action) {
    case 'control': {
      const heading = groupHeadings(framework).find((one) => isWithin(requirement, one));
      const nearby = framework.requirements.filter((one) => heading && isWithin(one, heading)).map(({ id }) => id);
      return askControl(desk, requirement, nearby);
    }
    case 'evidence':
      return askEvidence(desk, requirement, asks);
    case 'verdict':
      return askVerdict(desk, framework, requirement);
    case 'applicability':
      return askApplicability(desk, requirement, outcome === 'not-applicable');
  }
}
