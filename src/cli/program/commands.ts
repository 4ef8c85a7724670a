import type { Configure } from './configure.ts';

/** A command as `kloof --help` lists it. */
export interface CommandEntry {
  readonly name: string;
  /** Its arguments, as the help shows them. */
  readonly takes: string;
  readonly does: string;
  /** Not for people, and not in the help. */
  readonly hidden?: true;
  load(): Promise<{ readonly configure: Configure }>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    takes: '[folder]',
    does: 'a first kloof.yaml, from questions or from options; never overwrites',
    load: () => import('./init.ts'),
  },
  {
    name: 'gap',
    takes: '[path]',
    does: 'what an organisation has, and what is left, per framework',
    load: () => import('./gap.ts'),
  },
  {
    name: 'explain',
    takes: '<what> [path]',
    does: 'why a requirement has its outcome, back to a line in a file; or what a code or a kind of gap means',
    load: () => import('./explain.ts'),
  },
  {
    name: 'obligations',
    takes: '[path]',
    does: 'which laws and standards bind the organisation, by what article, and which fact decides the rest',
    load: () => import('./obligations.ts'),
  },
  {
    name: 'assess',
    takes: '[path]',
    does: 'the assessment itself, requirement by requirement, at a terminal',
    load: () => import('./assess.ts'),
  },
  {
    name: 'calendar',
    takes: '[path]',
    does: 'what is due: evidence and certificates that end, plans, contracts, dates in law',
    load: () => import('./calendar.ts'),
  },
  {
    name: 'soa',
    takes: '[path]',
    does: 'the Statement of Applicability (verklaring van toepasselijkheid), and what an auditor would object to',
    load: () => import('./soa.ts'),
  },
  {
    name: 'evidence',
    takes: '[path]',
    does: 'the evidence to ask for, by owner: what an assessor looks for, what is there, what expired',
    load: () => import('./evidence.ts'),
  },
  {
    name: 'diff',
    takes: '[paths...]',
    does: 'what changed between two files, two saved reports or two revisions: opened, closed, worse, better',
    load: () => import('./diff.ts'),
  },
  {
    name: 'migrate',
    takes: '[path]',
    does: 'moves the references in the files to another edition, as far as the mapping carries them',
    load: () => import('./migrate.ts'),
  },
  {
    name: 'trend',
    takes: '<folder>',
    does: 'progress per framework, from the reports that `kloof gap --save` kept',
    load: () => import('./trend.ts'),
  },
  {
    name: 'import',
    takes: '<file>',
    does: 'reads a Statement of Applicability or a list of controls from a spreadsheet into an organisation file',
    load: () => import('./import.ts'),
  },
  {
    name: 'validate',
    takes: '[paths...]',
    does: 'everything that is wrong in organisation, framework and mapping files',
    load: () => import('./validate.ts'),
  },
  {
    name: 'fmt',
    takes: '[paths...]',
    does: 'files in canonical form: order of keys, quotes and indentation; comments stay',
    load: () => import('./fmt.ts'),
  },
  {
    name: 'frameworks',
    takes: '',
    does: 'the frameworks at hand, with edition, counts and sources',
    load: () => import('./frameworks.ts'),
  },
  {
    name: 'show',
    takes: '<reference>',
    does: 'a framework as a tree, or one requirement with summary, evidence and sources',
    load: () => import('./show.ts'),
  },
  {
    name: 'search',
    takes: '<words...>',
    does: 'requirements whose title or summary holds all of the words, in either language',
    load: () => import('./search.ts'),
  },
  {
    name: 'matrix',
    takes: '[frameworks...]',
    does: 'what full conformity with one framework implies of another, for every pair',
    load: () => import('./matrix.ts'),
  },
  {
    name: 'delta',
    takes: '<source> <target> [path]',
    does: 'what one framework still asks of who has another',
    load: () => import('./delta.ts'),
  },
  {
    name: 'crosswalk',
    takes: '<source> <target>',
    does: 'the rows between two frameworks, in both directions',
    load: () => import('./crosswalk.ts'),
  },
  {
    name: 'schema',
    takes: '<name>',
    does: 'the JSON Schema of a kind of file, for editors and programs',
    load: () => import('./schema.ts'),
  },
  {
    name: 'completion',
    takes: '<shell>',
    does: 'a script that teaches bash, zsh or fish to complete command lines',
    load: () => import('./completion.ts'),
  },
  {
    name: 'complete',
    takes: '[words...]',
    does: 'what may stand in the place of the last word, for the completion scripts',
    hidden: true,
    load: () => import('./complete.ts'),
  },
  {
    name: 'man',
    takes: '',
    does: 'the manual page, in roff',
    hidden: true,
    load: () => import('./man.ts'),
  },
];
