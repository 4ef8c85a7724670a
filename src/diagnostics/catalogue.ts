/**
 * Everything that can be wrong with the user's files. A code is stable: programs and suppressions rely on it.
 * `title` names the problem in general, `help` says what to do about it; the message of a diagnostic says the case.
 */
export interface DiagnosticKind {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly help: string;
}

const error = (title: string, help: string): DiagnosticKind => ({ severity: 'error', title, help });
const warning = (title: string, help: string): DiagnosticKind => ({ severity: 'warning', title, help });

export const DIAGNOSTICS = {
  'file-missing': error(
    'A file that was named does not exist',
    'Check the path; paths are relative to the working directory, and in include: to the file that names them.',
  ),
  'file-unreadable': error('A file cannot be read', 'Check that it is a file and that you may read it.'),
  'file-empty': error('A file holds no data', 'Write the file, or leave it out. A file of comments only is empty too.'),
  'file-binary': error('A file is not text', 'kloof reads YAML text. A spreadsheet is read with `kloof import`.'),
  'file-not-utf8': error('A file is not encoded as UTF-8', 'Save it as UTF-8 in your editor.'),
  'file-too-large': error(
    'A file is larger than kloof reads',
    'Split it over several files with include:; each may be 40 MB.',
  ),
  'no-organisation-file': error(
    'A folder holds no kloof.yaml',
    'Name the file itself, or go to the folder that holds kloof.yaml.',
  ),
  'yaml-syntax': error(
    'A file is not valid YAML',
    'Mend the line that is marked; everything after it may be misread until then.',
  ),
  'yaml-too-deep': error(
    'A file nests too deep',
    'No file of kloof nests more than a few levels: look for a mistake in the indentation.',
  ),
  'yaml-alias': error(
    'An alias points nowhere, or aliases grow too large',
    'Write the values out instead of using & and *.',
  ),
  'yaml-several-documents': error(
    'A file holds several YAML documents',
    'Keep one document in a file; use include: for several.',
  ),
  'yaml-duplicate-key': error(
    'A key is there twice',
    'Keep one of the two: of two values YAML readers pick one in silence.',
  ),
  'yaml-empty-value': error('A key has no value', 'Give it a value, or remove the line.'),
  'number-like-id': warning(
    'An id looks like a number',
    'Write it in quotes: other programs that read YAML take 5.10 for the number 5.1.',
  ),
  'kind-unknown': error(
    'A file does not say what it is',
    'Start it with kloof: organisation/1, framework/1, mapping/1 or obligations/1.',
  ),
  'kind-unexpected': error(
    'A file is of another kind than is wanted here',
    'Name a file of the right kind, or correct its first key.',
  ),
  'key-unknown': error('A key does not exist', 'Correct the spelling; `kloof schema NAME` lists the keys.'),
  'key-missing': error('A required key is missing', 'Add it; the message says where.'),
  'value-wrong': error('A value is not one of those allowed', 'Use one of the values that the hint lists.'),
  'type-wrong': error(
    'A value is of the wrong type',
    'Write what the message asks for: text, a number, true or false, a list, or keys with values.',
  ),
  'date-invalid': error('A date does not exist', 'Write dates as YYYY-MM-DD.'),
  'dates-disordered': error('Two dates are in the wrong order', 'What ends cannot end before it starts.'),
  'id-duplicate': error('An id is used twice', 'Give each its own id, or remove one.'),
  'framework-unknown': error(
    'A framework does not exist',
    '`kloof frameworks` lists those that are shipped; --frameworks DIR adds your own.',
  ),
  'framework-exists': error(
    'A framework file has the id of a shipped framework',
    'Give it another id, or write replaces: true to put it in the place of the shipped one.',
  ),
  'policy-idle': error(
    'A threshold is set on a framework that is not in scope',
    'It would hold nothing. Add the framework under frameworks:, or remove the threshold.',
  ),
  'framework-not-in-scope': warning(
    'An entry speaks of a framework that is not in scope',
    'Add the framework under frameworks:, or remove the entry; where a later edition is in scope, decide on that anew. A verdict on an earlier edition counts on, through the mapping.',
  ),
  'requirement-unknown': error(
    'A requirement does not exist in its framework',
    'Ids are those that the norm prints; `kloof show FRAMEWORK` lists them. kloof never guesses which one was meant.',
  ),
  'requirement-heading': error(
    'A heading is used where a requirement is meant',
    'Name the requirements below it; a heading is not judged itself.',
  ),
  'requirement-repeated': error('A control names the same requirement twice', 'Keep one of the entries.'),
  'control-unknown': error('A control does not exist', 'Name a control by its id under controls:.'),
  'control-satisfies-nothing': warning(
    'A control satisfies no requirement',
    'Add satisfies:, or leave the control out of the file.',
  ),
  'joint-control-unrelated': warning(
    'A joint claim names a control that does not mention the requirement',
    'Add the requirement to the control with coverage: partial, or remove the control from the claim.',
  ),
  'remainder-missing': warning(
    'A partial coverage does not say what it leaves over',
    'Add remainder: with what is still to be done.',
  ),
  'justification-missing': error(
    'A decision has no justification',
    'Say why the requirement does not apply: a decision without a reason excludes nothing.',
  ),
  'scope-missing': error(
    'An entry does not say which scope elements it covers',
    'Add scope: with ids, or scope: all. There is no default, so that a new element inherits nothing.',
  ),
  'scope-unknown': error('A scope element does not exist', 'Name an element under scope:, or all.'),
  'entry-unused': warning('An entry matches nothing', 'Remove it, or correct what it refers to.'),
  'nothing-in-scope': error(
    'No framework is in scope',
    'List frameworks under frameworks:, pass --framework, or fill in the profile: without a list, what binds by the profile is in scope. `kloof obligations` says which fact decides.',
  ),
  'directive-in-scope': warning(
    'A directive is in scope',
    'A directive binds states, not organisations: assess the national law instead.',
  ),
  'include-outside': error(
    'An included file lies outside the folder of the root file',
    'Move it into the folder: kloof reads nothing beyond it.',
  ),
  'include-repeated': error('A file is included twice', 'Remove one of the two.'),
  'key-not-in-include': error(
    'An included file holds a key that belongs in the root file',
    'Move the key to the root file.',
  ),
  'profile-contradiction': error('Facts of the profile contradict each other', 'Correct one of them.'),
  'group-overlap': error(
    'Figures of the group would count twice',
    'Name each linked or partner enterprise once under profile: group: members:, and name none where the figures of the profile hold those of the group.',
  ),
  'maturity-out-of-range': error(
    'A maturity level is not in the model',
    'Use a level of the maturity model of the framework; `kloof show FRAMEWORK` prints it.',
  ),
  'maturity-not-expected': error(
    'A maturity level is given where the framework has no model',
    'Remove maturity:, or name another requirement.',
  ),
  'language-missing': error('A text is missing in one language', 'Write it in English and in Dutch.'),
  'source-unknown': error('A source is not in the list of sources', 'Add it under sources:, or correct its id.'),
  'attribute-unknown': error(
    'An attribute or its value is not declared',
    'Declare it under attributes:, or correct the spelling.',
  ),
  'mapping-self': error('A mapping maps a framework to itself', 'Name another source or target.'),
  'mapping-misnamed': error(
    'The name of a mapping file says other frameworks than the file',
    'Name the file <source>--<target>.yaml.',
  ),
  'mapping-exists': error(
    'A mapping file maps frameworks that the shipped set already maps',
    'Write replaces: true to put it in the place of the shipped one.',
  ),
  'mapping-ends': error(
    'A mapping row has no source or no target, or both forms of one',
    'Give source or sources, and target or targets; only no-relationship may leave out one side.',
  ),
  'mapping-joint': error(
    'A joint row cannot have this relationship',
    'Several sources are jointly equal to or a superset of a target; where they leave something over, each has a row of its own too. Several targets are jointly equal to or a part of a source.',
  ),
  'mapping-remainder-missing': error(
    'A mapping row leaves something over and does not say what',
    'Add remainder: the concrete duty that the target still asks.',
  ),
  'mapping-remainder-idle': warning(
    'A mapping row has a remainder that nothing leaves over',
    'Remove remainder:, or correct the relationship.',
  ),
  'mapping-duplicate': error('Two rows speak of the same requirements', 'Keep one of the rows.'),
  'mapping-heading': warning(
    'A row rests on a heading that its children do not exhaust',
    'Map the requirements below it.',
  ),
  'mapping-disagreement': error('Two rows contradict each other', 'Read both again, and correct one.'),
  'mapping-cycle': error(
    'Rows say that a requirement is a strict part of itself',
    'At least one of the rows in the cycle is wrong.',
  ),
  'mapping-uncovered': warning(
    'Requirements have no row',
    'Judge them too: a no-relationship row says that somebody looked.',
  ),
} as const satisfies Record<string, DiagnosticKind>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
