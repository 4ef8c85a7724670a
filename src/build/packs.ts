/**
 * Puts pieces that the same runs load into one file, for every file costs a run some time. `runs` names what each run
 * of everyday loads; a piece that none of them loads stays a file of its own. In a pack each piece is a function, and
 * what requires it names the pack and the piece: `./pack-1.cjs#piece.cjs`.
 */
export function packed(
  pieces: ReadonlyMap<string, string>,
  runs: readonly ReadonlySet<string>[],
): ReadonlyMap<string, string> {
  const packOf = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const piece of pieces.keys()) {
    const users = runs.flatMap((run, i) => (run.has(piece) ? [i] : []));
    if (users.length === 0) continue;
    const pack = `pack-${users.join('-')}.cjs`;
    packOf.set(piece, pack);
    members.set(pack, [...(members.get(pack) ?? []), piece]);
  }
  const moved = (source: string): string =>
    source.replace(/require\("\.\/([^"/]+\.cjs)"\)/g, (whole, piece: string) => {
      const pack = packOf.get(piece);
      return pack === undefined ? whole : `require("./${pack}#${piece}")`;
    });
  const files = new Map<string, string>();
  for (const [piece, source] of pieces) if (!packOf.has(piece)) files.set(piece, moved(source));
  for (const [pack, names] of members) {
    const functions = names.map(
      (name) => `${JSON.stringify(name)}(exports, require, module) {\n${moved(pieces.get(name) ?? '')}\n}`,
    );
    files.set(pack, `module.exports = {\n${functions.join(',\n')}\n};\n`);
  }
  return files;
}
