/** What moving an organisation's declarations from one edition to another comes to. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  /** Whether it took the place of the old edition among the frameworks in scope. */
  readonly scope: boolean;
  /** Requirements of the old edition that somebody refers to, with what they became; in the order of the norm. */
  readonly moves: readonly Move[];
  /** Claims that only hold in part now, for somebody to look at. */
  readonly partial: readonly PartialClaim[];
  /** Requirements that several controls meet together now. */
  readonly joined: readonly { readonly requirement: string; readonly controls: readonly string[] }[];
  /** Verdicts on what the new edition asks as well, which are on that now. */
  readonly verdicts: readonly MovedVerdict[];
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

export interface MovedVerdict {
  readonly requirement: string;
  readonly to: string;
  readonly date: string;
}

export interface LeftEntry {
  /** The key of the file under which it stands. */
  readonly under: 'controls' | 'applicability' | 'verdicts' | 'accepted' | 'joint' | 'contracts' | 'certificates';
  /** The control whose claim it is. */
  readonly control?: string;
  readonly requirement: string;
  /** What of the new edition to look at in its place. */
  readonly to: readonly string[];
  readonly file: string;
  readonly line: number;
  readonly why: WhyLeft;
}

/**
 * A verdict of the old edition that counts through the mapping; a certificate of it; what was agreed; no requirement of
 * the new edition asks just this, or none answers to it; a claim that gives nothing alone, that the new edition rests
 * on together with verdicts, or that would contradict what else is known.
 */
export type WhyLeft =
  | 'history'
  | 'certificate'
  | 'agreement'
  | 'no-counterpart'
  | 'unanswered'
  | 'not-alone'
  | 'needed'
  | 'settled-otherwise';
