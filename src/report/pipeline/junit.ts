import { type Element, xmlDocument } from './xml.ts';

/** Results of tests, as JUnit knows them. */
export interface TestSuite {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
}

export interface TestCase {
  readonly className: string;
  readonly name: string;
  /** From the top of the repository. */
  readonly file: string;
  readonly line: number;
  readonly result: TestResult;
}

export type TestResult =
  | { readonly kind: 'passed'; readonly remarks: readonly string[] }
  | { readonly kind: 'skipped'; readonly message: string }
  | { readonly kind: 'failed'; readonly type: string; readonly message: string; readonly details: readonly string[] };

/** Suites as the XML that GitLab, Jenkins and Azure DevOps read. `day` stands as the time of every suite. */
export function junit(name: string, day: string | undefined, suites: readonly TestSuite[]): string {
  return xmlDocument({
    name: 'testsuites',
    attributes: { name, ...counts(suites.flatMap(({ cases }) => cases)) },
    children: suites.map((suite) => suiteOf(suite, day)),
  });
}

const counts = (cases: readonly TestCase[]): Readonly<Record<string, number>> => ({
  tests: cases.length,
  failures: cases.filter(({ result }) => result.kind === 'failed').length,
  errors: 0,
  skipped: cases.filter(({ result }) => result.kind === 'skipped').length,
  time: 0,
});

function suiteOf({ name, properties, cases }: TestSuite, day: string | undefined): Element {
  const listed = Object.entries(properties).map(([key, value]) => leaf('property', { name: key, value }));
  return {
    name: 'testsuite',
    attributes: { name, ...counts(cases), timestamp: day === undefined ? undefined : `${day}T00:00:00` },
    children: [
      ...(listed.length > 0 ? [{ name: 'properties', attributes: {}, children: listed }] : []),
      ...cases.map(caseOf),
    ],
  };
}

function caseOf({ className, name, file, line, result }: TestCase): Element {
  const attributes = { classname: className, name, time: 0, file, line };
  return { name: 'testcase', attributes, children: resultOf(result) };
}

function resultOf(result: TestResult): readonly Element[] {
  switch (result.kind) {
    case 'passed':
      return result.remarks.length > 0 ? [leaf('system-out', {}, result.remarks.join('\n'))] : [];
    case 'skipped':
      return [leaf('skipped', { message: result.message })];
    case 'failed':
      return [leaf('failure', { type: result.type, message: result.message }, result.details.join('\n'))];
  }
}

const leaf = (name: string, attributes: Element['attributes'], text?: string): Element => ({
  name,
  attributes,
  ...(text !== undefined && { text }),
});
