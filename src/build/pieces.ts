/**
 * A piece of the program as a body of CommonJS, from the module that the bundler writes: what a piece takes of another
 * becomes a constant, so that no use of it goes through a getter, and a piece of which nothing is taken is not loaded.
 * No piece does more than define. None takes of one that takes of it: no file of ours does, and the bundler puts a file
 * with others that the same entries reach.
 */
export function asCommonJs(module: string): string {
  const source = module
    .replace(/^import "\.\/[^"]+";\n/gm, '')
    .replace(/^import (\{[^}]*\}) from ("[^"]+");$/gm, (_, names: string, from: string) => required(names, from))
    .replace(/^import ([\w$]+) from ("[^"]+");$/gm, 'const $1 = require($2);')
    .replace(/\bimport\(("\.\/[^"]+")\)/g, 'Promise.resolve().then(() => require($1))')
    .replace(/^export (\{[^}]*\});$/gm, (_, names: string) => `module.exports = ${turned(names)};`);
  const left = /^(?:import|export)\b.*/m.exec(source);
  if (left) throw new Error(`the bundler writes a statement that is not known here: ${left[0]}`);
  return source;
}

const required = (names: string, from: string): string => `const ${names.replace(/ as /g, ': ')} = require(${from});`;

/** `{ inner as outer }` as an object with `outer: inner`. */
const turned = (names: string): string => names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1');
