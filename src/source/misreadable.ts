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
  const startsLikeNumber = isDigit(first) || first === 43 || first === 45 || first === 46;
  // Most of what starts with a digit is a day, and in no number a hyphen stands behind a digit.
  if (!startsLikeNumber || (text.charCodeAt(4) === 45 && isDigit(text.charCodeAt(3)))) return false;
  const number = Number(text);
  if (Number.isNaN(number) || String(number) === text) return false;
  return /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$|^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
