import type { Bilingual } from '../../model/text.ts';
import { type Plural, plural } from '../words.ts';

/** Words for what is missing of several requirements that jointly are the whole of another. */
export const C = {
  missing: { en: 'Missing for the whole', nl: 'Ontbreekt voor het geheel' },
  manyMissing: {
    en: '{count} of the {all} requirements of {framework} that cover it together; `{command}` names them',
    nl: '{count} van de {all} eisen van {framework} die het samen dekken; `{command}` noemt ze',
  },
  met: plural({ en: '{ids} is met', nl: 'aan {ids} is voldaan' }, { en: '{ids} are met', nl: 'aan {ids} is voldaan' }),
  manyMet: {
    en: 'the other {count} that it takes are met',
    nl: 'aan de andere {count} die ervoor nodig zijn is voldaan',
  },
  then: plural(
    {
      en: 'With that met in full too, this requirement is met{there}, as far as the mapping says',
      nl: 'Is ook daaraan geheel voldaan, dan is{there} volgens de koppeling aan deze eis voldaan',
    },
    {
      en: 'With these met in full too, this requirement is met{there}, as far as the mapping says',
      nl: 'Is ook daaraan geheel voldaan, dan is{there} volgens de koppeling aan deze eis voldaan',
    },
  ),
  there: { en: ' there', nl: ' daar' },
} as const satisfies Record<string, Bilingual | Plural>;
