/** The one order in which ids, references and paths are printed: A.5.9 before A.5.10, 21(2)(a) before 21(2)(j). */

const zero = 48;
const nine = 57;
const isDigit = (code: number): boolean => code >= zero && code <= nine;

/** Negative, zero or positive, as `Array.sort` wants. Runs of digits compare as numbers, all else by code unit. */
export function naturalOrder(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(j);
    if (isDigit(left) && isDigit(right)) {
      const endOfLeft = endOfDigits(a, i);
      const endOfRight = endOfDigits(b, j);
      const difference = compareDigits(a, i, endOfLeft, b, j, endOfRight);
      if (difference !== 0) return difference;
      i = endOfLeft;
      j = endOfRight;
    } else {
      if (left !== right) return left - right;
      i += 1;
      j += 1;
    }
  }
  return a.length - i - (b.length - j) || codeUnitOrder(a, b);
}

/** Order by code unit, the same on every machine whatever its locale. */
export function codeUnitOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Compares runs of digits as numbers of any length. */
function compareDigits(a: string, from: number, to: number, b: string, start: number, end: number): number {
  let i = firstCounting(a, from, to);
  let j = firstCounting(b, start, end);
  if (to - i !== end - j) return to - i - (end - j);
  while (i < to && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  return i < to ? a.charCodeAt(i) - b.charCodeAt(j) : 0;
}

/** Where a run of digits starts to count: after its leading zeros. */
function firstCounting(text: string, start: number, end: number): number {
  let at = start;
  while (at < end - 1 && text.charCodeAt(at) === zero) at += 1;
  return at;
}
