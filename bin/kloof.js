#!/usr/bin/env node
'use strict';

const { fstatSync, readFileSync, statSync, writeSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Writes all of a text, or of some bytes, also to a pipe that is full for a moment. */
function write(fd, content) {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      // Nobody reads on, or there is nowhere left to say it.
      if (error.code === 'EPIPE' || (fd === 2 && error.code !== 'EAGAIN')) return;
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const DEV_NULL = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';

/** Whether somebody looks at it. Node's own answer takes a while to load, so what cannot be a terminal is not asked. */
function isTerminal(fd) {
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== statSync(DEV_NULL).rdev && require('node:tty').isatty(fd);
  } catch {
    return false;
  }
}

const output = (fd, stream) => ({
  write: (content) => write(fd, content),
  isTerminal: isTerminal(fd),
  get columns() {
    // A terminal that does not know its size says 0.
    return isTerminal(fd) ? stream().columns || undefined : undefined;
  },
});

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The program as built; a clone that is not built, or half a package, has none. */
function program() {
  try {
    const { load, memory } = require('./load.js');
    return { ...load(`${root}/dist/program/cli.cjs`), memory };
  } catch (error) {
    write(2, `error kloof cannot start: ${error.message}\n  = run npm ci in ${root}, or install the package again\n`);
    process.exit(2);
  }
}

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  write(1, `${version}\n`);
} else {
  const { run, memory } = program();
  run({
    argv,
    cwd: process.cwd(),
    env: process.env,
    today: today(),
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    contentFolder: path.join(root, 'dist', 'content'),
    version,
    memory,
    // Questions go to stderr, so that a report on stdout can go elsewhere; in a pipeline nobody answers them.
    get terminal() {
      const { CI, TERM } = process.env;
      const canAsk = isTerminal(0) && isTerminal(2) && TERM !== 'dumb' && !CI;
      return canAsk ? { input: process.stdin, output: process.stderr } : undefined;
    },
  }).then((code) => {
    // All is written by now; ending at once saves the garbage collection for which Node would otherwise wait.
    process.exit(code);
  });
}
