import { createHash } from 'node:crypto';
import type { Organisation } from '../../model/organisation.ts';

/** A mark of what an organisation declares, wherever it stands in the files: tells whether a workbook is of today. */
export const dataMark = ({ controls, applicability }: Pick<Organisation, 'controls' | 'applicability'>): string =>
  createHash('sha256')
    .update(JSON.stringify({ controls, applicability }, (key, value) => (key === 'origin' ? undefined : value)))
    .digest('hex')
    .slice(0, 12);
