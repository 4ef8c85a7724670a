import { DIAGNOSTICS } from '../../diagnostics/catalogue.ts';
import type { JsonSchema } from '../parts.ts';
import { list, oneOf, report, shape, string } from './shape.ts';

const place = { type: 'integer', minimum: 1 };
const position = shape('A place in the text.', {
  line: { ...place, description: 'The line, from 1.' },
  column: { ...place, description: 'The column, from 1, in UTF-16 code units.' },
});
const file = string('The file, as it was named.');
const range: JsonSchema = shape('From the first character to just after the last.', { start: position, end: position });

export const diagnosticsReport = report(
  'diagnostics-report',
  'kloof-diagnostics/1',
  'What `kloof validate --format json` prints.',
  {
    diagnostics: list(
      shape(
        'Something wrong with a file.',
        {
          code: oneOf(Object.keys(DIAGNOSTICS), 'What is wrong in general; `kloof explain CODE` says more.'),
          severity: oneOf(['error', 'warning'], 'Whether it stands in the way of a report.'),
          message: string('What is wrong in this case.'),
          file,
          range,
        },
        {
          hint: string('What to write instead.'),
          related: list(
            shape('Another place that it has to do with.', { file, range, message: string('What stands there.') }),
            'Other places.',
          ),
        },
      ),
      'By file and place.',
    ),
  },
);
