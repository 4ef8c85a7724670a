'use strict';

const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

// A run takes a tenth of a second. Node 20 would begin to optimise functions within it, on a second core that is often
// not there, and wait for that at its end: with four times as much work before a function counts as hot, runs that read
// files are a sixth faster. Later versions count calls, know no such flag, and would say so. The code compiled
// beforehand holds for the flags that it was made with.
if (process.versions.node.startsWith('20.')) require('node:v8').setFlagsFromString('--interrupt-budget=270336');

/**
 * Loads a piece of the program: a file, or `FILE#PIECE` where the build packed several into one. The code that the
 * build compiled beforehand (`FILE.cache`) saves a third of a short run. Another version of Node finds that code not to
 * be its own, leaves it aside, and compiles the file. Pieces stand beside each other, with a slash before their names
 * on every system: to join paths for each of some hundred would take a millisecond.
 */
function load(id, loaded = new Map()) {
  const known = loaded.get(id);
  if (known) return known.module.exports;
  const [file, piece] = id.split('#');
  const module = { exports: {} };
  loaded.set(id, { module });
  const folder = file.slice(0, file.lastIndexOf('/'));
  const requirePiece = (other) => (other.startsWith('./') ? load(folder + other.slice(1), loaded) : require(other));
  const start = piece === undefined ? compiled(file, loaded) : load(file, loaded)[piece];
  start(module.exports, requirePiece, module);
  return module.exports;
}

function compiled(file, loaded) {
  const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: keptCode(file) });
  loaded.get(file).script = script;
  return script.runInThisContext();
}

const keptCode = (file) => {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
};

module.exports = { load };
