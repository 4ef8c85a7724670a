/** A scalar as written, and the collection in which it stands under `key`. */
export interface Misreadable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly holder: object;
  readonly key: string | number;
}

/** Whether a YAML 1.2 core reader would make a number of this text that prints differently. */
export function isMisreadable(text: string): boolean {
  const first = text.charCodeAt(0);
  const startsLikeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (!startsLikeNumber) return false;
  const number = Number(text);
  if (Number.isNaN(number) || String(number) === text) return false;
  return /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$|^0[xo][0-9a-fA-F]+$/.test(text);
}
