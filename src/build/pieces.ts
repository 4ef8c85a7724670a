/**
 * A piece of the program as a body of CommonJS, from the module that the bundler writes: what a piece takes of another
 * becomes a constant, so that no use of it goes through a getter, and a piece of which nothing is taken is not loaded.
 * No piece does more than define. None takes of one that takes of it: no file of ours does, and the bundler puts a file
 * with others that the same entries reach.
 */
export function asCommonJs(module: string): string {
  const source = module
    .replace(/^import "\.\/[^"\n]+";\n/gm, '')
    .replace(/^import \{([^{}]*)\} from ("[^"\n]+");$/gm, (_, names: string, from: string) => required(names, from))
    .replace(/^import ([\w$]+) from ("[^"\n]+");$/gm, 'const $1 = require($2);')
    .replace(/\bimport\(("\.\/[^"\n]+")\)/g, 'Promise.resolve().then(() => require($1))')
    .replace(/^export \{([^{}]*)\};$/gm, (_, names: string) => exported(names));
  const left = /^(?:import|export)\b.*/m.exec(source);
  if (left) throw new Error(`the bundler writes a statement that is not known here: ${left[0]}`);
  return source;
}

const required = (names: string, from: string): string =>
  `const { ${renamed(names, ([theirs, ours]) => `${theirs}: ${ours}`)} } = require(${from});`;

const exported = (names: string): string =>
  `module.exports = { ${renamed(names, ([ours, theirs]) => `${theirs}: ${ours}`)} };`;

/** `a, b as c` with each `b as c` written anew. */
const renamed = (names: string, write: (pair: readonly string[]) => string): string =>
  names
    .split(',')
    .map((name) => name.trim().split(' as '))
    .map((pair) => (pair.length === 2 ? write(pair) : pair.join('')))
    .join(', ');
