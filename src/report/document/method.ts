import type { GapReport } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { METHOD_WORDS } from '../words.ts';

/** The mappings on which conclusions rest, one line each. */
export const mappingLines = ({ mappings, language: l }: GapReport): readonly string[] =>
  mappings().map(({ id, rows, method, basis, reviewed }) => {
    const tables = basis.map(({ title, licence }) => title + (licence === undefined ? '' : ` (${licence})`));
    const on = basis.length === 0 ? '' : `; ${D.basedOn[l]} ${tables.join(', ')}`;
    return `${id}: ${rows} ${D.rows[l]}, ${METHOD_WORDS[method][l]}${on}${reviewed ? '' : `; ${D.draftMapping[l]}`}`;
  });
