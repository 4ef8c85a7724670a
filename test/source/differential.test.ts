import { parseDocument } from 'yaml';
import { read } from '../../src/source/read.ts';
import { yamlIn } from '../content/shipped.ts';

/** Every YAML file of the repository that is meant to be right, read by kloof and by another YAML library. */
const files = [...yamlIn('frameworks'), ...yamlIn('examples'), ...yamlIn('test/fixtures')];

test.each(files)('$file reads as another YAML library reads it', ({ text }) => {
  const theirs: unknown = parseDocument(text, { schema: 'failsafe', stringKeys: true }).toJS();
  const ours = read(text);
  expect(ours.problems).toEqual([]);
  expect(JSON.parse(JSON.stringify(ours.value))).toEqual(theirs);
});
