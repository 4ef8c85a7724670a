'use strict';

const { readFileSync } = require('node:fs');
const { Script, runInNewContext } = require('node:vm');

// A run takes a tenth of a second. Node 20 would begin to optimise functions within it, on other threads whose memory
// costs more than they gain, and wait for that at its end; and it would let the young generation grow, where every new
// page costs time. Told to count to twelve times as much before a function is hot, and to keep the young generation
// small, it is a fourth faster. Later versions count calls, and are not told. The code compiled beforehand holds for
// the flags that it was made with.
const tellV8 = process.versions.node.startsWith('20.') ? require('node:v8').setFlagsFromString : undefined;
tellV8?.('--interrupt-budget=811008 --semi-space-growth-factor=1');

/** A run of seconds is better served by what Node 20 has of itself. */
const memory = tellV8 && {
  // While a text is read all that is made is needed: to look through it for what is not takes a twentieth of the run.
  expectMuch() {
    tellV8('--interrupt-budget=67584 --semi-space-growth-factor=2 --heap-growing-percent=900');
  },
  // Memory that is used again need not be asked of the system.
  collect() {
    tellV8('--heap-growing-percent=0 --expose-gc');
    runInNewContext('gc()');
  },
};

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

module.exports = { load, memory };
