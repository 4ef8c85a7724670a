import { type Annotation, type Annotations, LEVEL, type Place, type Rule, type Weight } from './annotation.ts';

/** Annotations as SARIF 2.1.0, in the fields that GitHub, Azure DevOps and editors show. */
export function sarif(annotations: Annotations): string {
  const { command, version, language, rules, items } = annotations;
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const driver = {
    name: 'kloof',
    version,
    semanticVersion: version,
    language,
    rules: rules.map((rule) => descriptor(rule, command)),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        automationDetails: { id: `kloof/${command}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [TOP]: { description: { text: 'The top of the repository.' } } },
        results: items.map((item) => resultOf(item, index.get(item.rule) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const TOP = '%SRCROOT%';

function descriptor({ id, weight, title, help }: Rule, command: Annotations['command']): object {
  const more = command === 'diff' ? '' : `\n\n\`kloof explain ${id}\``;
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: { text: help, markdown: `**${title}**\n\n${help}${more}` },
    defaultConfiguration: { level: LEVEL[weight] },
    properties: { tags: ['compliance'] },
  };
}

function resultOf(
  { rule, weight, title, text, place, related, fingerprint, accepted, isKnown }: Annotation,
  ruleIndex: number,
) {
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[weight],
    rank: RANK[weight],
    message: { text: plain(title === rule ? text : `${title}. ${text}`) },
    locations: [{ physicalLocation: physical(place) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, i) => ({
        id: i + 1,
        physicalLocation: physical(one),
        message: { text: plain(one.message) },
      })),
    }),
    // GitHub reads the first and knows an alert by it; others compare all.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'kloof/v1': fingerprint },
    suppressions: accepted === undefined ? [] : [{ kind: 'inSource', status: 'accepted', justification: accepted }],
    ...(isKnown !== undefined && { baselineState: isKnown ? 'unchanged' : 'new' }),
    properties: { severity: weight },
  };
}

/** How far up a list it belongs, from 0 to 100. */
const RANK: Readonly<Record<Weight, number>> = {
  error: 100,
  critical: 100,
  high: 80,
  warning: 60,
  medium: 60,
  low: 40,
  note: 20,
};

function physical({ file, range }: Place): object {
  const { start, end } = range;
  return {
    artifactLocation: isAbsolute(file)
      ? { uri: `file://${file.startsWith('/') ? '' : '/'}${uri(file)}` }
      : { uri: uri(file), uriBaseId: TOP },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

const isAbsolute = (file: string): boolean => /^(?:[A-Za-z]:)?\//.test(file);

/** A path as a relative URI: what is no letter, digit or mark that a path may hold is percent-encoded. */
const uri = (file: string): string =>
  file
    .split('/')
    .map((name) => encodeURIComponent(wellFormed(name)))
    .join('/');

/** Text in which nothing is a link or a placeholder, and nothing drives a terminal or turns the direction of text. */
const plain = (text: string): string =>
  wellFormed(text)
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');

const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd');
