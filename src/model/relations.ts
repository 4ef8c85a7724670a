/**
 * How the requirements of some frameworks relate, as integers and nothing else, so that it can be made beforehand and
 * kept as JSON. A node is a requirement, in natural order of framework and in the order of the norm.
 */
export interface Relations {
  /** Each framework with its number of nodes, in the order of the nodes. */
  readonly frameworks: readonly (readonly [id: string, nodes: number])[];
  /** Neighbours of node n stand at offsets [starts[n], starts[n + 1]). */
  readonly starts: Numbers;
  readonly neighbours: Numbers;
  /** How n relates to that neighbour: one of the relations of inference. */
  readonly relations: Numbers;
  /** What says so: an index into all `rows`, or TREE. */
  readonly rules: Numbers;
  readonly joints: readonly Joint[];
  /** Members that together leave less of a whole than each alone, and not nothing: no fact flows, the row says what. */
  readonly merged: readonly Joint[];
  /** Each mapping with the numbers of its rows, from 1, in the order of `rules`. */
  readonly rows: readonly (readonly [mapping: string, numbers: Numbers])[];
}

export type Numbers = ArrayLike<number>;

/**
 * Members of a whole, and the rule that says so. In `joints` they leave nothing of it: all full gives full, all none
 * none.
 */
export interface Joint {
  readonly members: readonly number[];
  readonly whole: number;
  readonly rule: number;
}

/** Stands for "the tree says so" where a rule is wanted. */
export const TREE = -1;
