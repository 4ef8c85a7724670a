/** What moving an organisation's declarations from one edition to another comes to. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  /** Requirements of the old edition that somebody refers to, with what they became; in the order of the norm. */
  readonly moves: readonly Move[];
  /** Claims that only hold in part now, for somebody to look at. */
  readonly partial: readonly PartialClaim[];
  /** Requirements that several controls meet together now. */
  readonly joined: readonly { readonly requirement: string; readonly controls: readonly string[] }[];
  /** Entries that were left as they are, each with why. */
  readonly left: readonly LeftEntry[];
  /** Requirements that are new in the edition and that no control addresses yet, with what they ask. */
  readonly unaddressed: readonly { readonly requirement: string; readonly asks?: string }[];
}

/** One to one, one of several that became one, one that became several, or one to which nothing answers. */
export type MoveKind = 'same' | 'merged' | 'split' | 'dropped';

export interface Move {
  readonly requirement: string;
  readonly kind: MoveKind;
  readonly to: readonly string[];
}

export interface PartialClaim {
  readonly control: string;
  readonly requirement: string;
  readonly remainder: string;
}

export interface LeftEntry {
  /** The key of the file under which it stands. */
  readonly under: 'applicability' | 'verdicts' | 'accepted' | 'joint' | 'contracts' | 'certificates';
  readonly requirement: string;
  readonly file: string;
  readonly line: number;
  readonly why: 'history' | 'agreement' | 'no-counterpart';
}
