import type { Language } from '../model/text.ts';

/** A number as each language writes it, 1,200,000.5 or 1.200.000,5; without `Intl`, which takes long to load. */
export function numberText(value: number, l: Language): string {
  const [whole = '', decimals] = String(value).split('.');
  const first = whole.length % 3 || 3;
  const thousands = whole.slice(first).match(/\d{3}/g) ?? [];
  const grouped = [whole.slice(0, first), ...thousands].join(l === 'nl' ? '.' : ',');
  return decimals === undefined ? grouped : `${grouped}${l === 'nl' ? ',' : '.'}${decimals}`;
}
