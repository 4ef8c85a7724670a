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
      const difference = compareDigits(a.slice(i, endOfLeft), b.slice(j, endOfRight));
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

function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+(?=.)/, '');
  const right = b.replace(/^0+(?=.)/, '');
  return left.length - right.length || codeUnitOrder(left, right);
}
