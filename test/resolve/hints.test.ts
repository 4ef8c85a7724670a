import { requirementHint } from '../../src/resolve/hints.ts';
import { library } from '../content/shipped.ts';

// Which control became which is public: tables B.1 and B.2 of ISO/IEC 27002:2022.
test.each([
  ['iso27001-2022', 'A.9.2.3', 'its counterpart here is A.8.2'],
  ['iso27001-2022', 'A.6.1.5', 'its counterpart here is A.5.8'],
  ['iso27001-2013', 'A.8.29', 'its counterparts here are A.14.2.8, A.14.2.9'],
  ['iso27001-2013', 'A.8.28', 'it has no counterpart here'],
  ['nen7510-2024', 'A.9.2.3', 'its counterpart here is A.8.2'],
])('%s has no %s, and another edition has: %s', (framework, id, hint) => {
  expect(requirementHint(id, library.framework(framework), library)).toMatch(
    new RegExp(`^${id} is a requirement of .*, another edition; ${hint}$`),
  );
});
