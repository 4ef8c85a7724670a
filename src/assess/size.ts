import type { Reckoning, Size, Total } from '../model/obligation.ts';
import {
  FIGURES,
  type FigureId,
  type Figures,
  type Group,
  type GroupMember,
  type Profile,
} from '../model/organisation.ts';

/**
 * The figures of the profile with those that the group adds; what is not known of any of them leaves the total open.
 */
export function reckon(profile: Profile, group: Group | undefined): Reckoning {
  const own = Object.fromEntries(
    FIGURES.flatMap((id) => (profile[id] === undefined ? [] : [[id, Number(profile[id])]])),
  ) as Figures;
  const named = group?.figures === 'own' ? group.members : [];
  const members = named?.map((member) => ({ member, adds: addedBy(member) }));
  const total = (id: FigureId): Total => {
    const parts = [own[id], ...(members ?? []).map(({ adds }) => adds[id])];
    return {
      atLeast: rounded(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)),
      isWhole: members !== undefined && !parts.includes(undefined),
    };
  };
  return { own, members, total: { staff: total('staff'), turnover: total('turnover'), balance: total('balance') } };
}

/** Article 6: of a linked enterprise everything counts, of a partner in proportion to the share. */
function addedBy({ link, share = 0, ...member }: GroupMember): Figures {
  const part = link === 'linked' ? 100 : share;
  return Object.fromEntries(
    FIGURES.flatMap((id) => {
      const figure = member[id];
      return figure === undefined ? [] : [[id, rounded((figure * part) / 100)]];
    }),
  ) as Figures;
}

/** To hundredths, so that a third of thirty is ten. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The facts that would settle a figure: that of the profile, or those of the group. */
export function openFigures({ own, total }: Reckoning): readonly string[] {
  const open = FIGURES.filter((id) => !total[id].isWhole);
  return [...new Set(open.map((id) => (own[id] === undefined ? id : 'group')))];
}

/** The size class, where the known figures settle it. */
export function sizeOf(reckoning: Reckoning): Size | undefined {
  const sizes = possibleSizes(reckoning);
  return sizes.length === 1 ? sizes[0] : undefined;
}

const MILLION = 1_000_000;

/** The figures just beyond each limit of `sizeClass`. */
const BEYOND: Readonly<Record<FigureId, readonly number[]>> = {
  staff: [10, 50, 250],
  turnover: [2, 10, 50].map((limit) => limit * MILLION + 1),
  balance: [2, 10, 43].map((limit) => limit * MILLION + 1),
};

/** Every size class that the known figures leave open: a figure that is not whole can be anything from there on. */
export function possibleSizes({ total }: Reckoning): readonly Size[] {
  const figures = (id: FigureId): readonly number[] => {
    const { atLeast, isWhole } = total[id];
    return isWhole ? [atLeast] : [atLeast, ...BEYOND[id].filter((figure) => figure > atLeast)];
  };
  const found = figures('staff').flatMap((staff) =>
    figures('turnover').flatMap((turnover) => figures('balance').map((balance) => sizeClass(staff, turnover, balance))),
  );
  return [...new Set(found)];
}

/** Recommendation 2003/361/EC, Annex, article 2: the staff figure binds, and of the two amounts one may be exceeded. */
export function sizeClass(staff: number, turnover: number, balance: number): Size {
  const within = (turnoverLimit: number, balanceLimit: number): boolean =>
    turnover <= turnoverLimit * MILLION || balance <= balanceLimit * MILLION;
  if (staff < 10 && within(2, 2)) return 'micro';
  if (staff < 50 && within(10, 10)) return 'small';
  if (staff < 250 && within(50, 43)) return 'medium';
  return 'large';
}
