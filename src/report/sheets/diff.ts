import type { RequirementChange } from '../../model/comparison.ts';
import type { DiffReport } from '../diff-report.ts';
import { type Sheet, sheetOf, textColumn } from '../table/sheet.ts';
import { C, CHANGE_WORDS } from '../words/diff.ts';
import { D } from '../words/document.ts';
import { OUTCOME_WORDS } from '../words.ts';

type Row = RequirementChange & { readonly framework: string };

/** What changed, a requirement a row. */
export const diffSheet = ({ comparison, language }: DiffReport): Sheet =>
  sheetOf<Row>(
    C.title[language],
    [
      textColumn(C.framework, 16, ({ framework }) => framework),
      textColumn(D.requirement, 14, ({ requirement }) => requirement),
      textColumn(C.requirementTitle, 50, ({ title }) => title),
      textColumn(C.change, 20, ({ kind }, l) => CHANGE_WORDS[kind][l]),
      textColumn(C.before, 20, ({ before }, l) => (before === undefined ? C.absent : OUTCOME_WORDS[before])[l]),
      textColumn(C.now, 20, ({ now }, l) => (now === undefined ? C.absent : OUTCOME_WORDS[now])[l]),
      textColumn(D.gaps, 60, ({ gaps }) => gaps.map(({ message }) => message).join('; ')),
    ],
    comparison.frameworks.flatMap(({ id, changes }) => changes.map((change) => ({ ...change, framework: id }))),
    language,
  );
