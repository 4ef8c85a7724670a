import type { Addition, Nis2Class, Size } from '../model/obligation.ts';
import { FIGURES, type FigureId, type Figures, type GroupLink } from '../model/organisation.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { numberText } from './number.ts';
import { SIZE_WORDS } from './words/obligations.ts';

/** How the size follows from the figures, step by step: Recommendation 2003/361/EC, Annex. */
export function sizeLines({ size, reckoning }: Nis2Class, l: Language): readonly string[] {
  const { own, members, total } = reckoning;
  const isGroup = members === undefined || members.length > 0;
  const sum = FIGURES.flatMap((id) => {
    const { atLeast, isWhole } = total[id];
    return isWhole || atLeast > 0 ? [amount(id, atLeast, l, isWhole ? undefined : Z.atLeast[l])] : [];
  });
  return [
    ...(isGroup ? [`${Z.own[l]}: ${figuresText(own, l)}`] : []),
    ...(members?.map((one) => memberLine(one, l)) ?? [`+ ${Z.members[l]}: ${Z.unknown[l]}`]),
    ...(isGroup && sum.length > 0 ? [`= ${sum.join(', ')}`] : []),
    ...(size === undefined ? [] : [reason(size, isGroup, sum, l)]),
  ];
}

function memberLine({ member, adds }: Addition, l: Language): string {
  const { name, link, share } = member;
  const counts = link === 'linked' ? Z.counts[l] : Z.countsFor[l].replace('{share}', String(share));
  const of = FIGURES.map((id) => {
    const [figure, added] = [member[id], adds[id]];
    if (figure === undefined || added === undefined) return `${FIGURE_WORDS[id][l]} ${Z.unknown[l]}`;
    return amount(id, added, l) + (figure === added ? '' : ` (${share}% ${Z.of[l]} ${numberText(figure, l)})`);
  });
  return `+ ${name}, ${LINK_WORDS[link][l]}, ${counts}: ${of.join(', ')}`;
}

const figuresText = (figures: Figures, l: Language): string =>
  FIGURES.map((id) => {
    const figure = figures[id];
    return figure === undefined ? `${FIGURE_WORDS[id][l]} ${Z.unknown[l]}` : amount(id, figure, l);
  }).join(', ');

function reason(size: Size, isGroup: boolean, figures: readonly string[], l: Language): string {
  const here = isGroup || figures.length === 0 ? '' : ` (${Z.here[l]} ${figures.join(', ')})`;
  const articles = isGroup ? Z.articles[l] : Z.article[l];
  return `${Z.size[l]}: ${SIZE_WORDS[size][l]}, ${Z.since[l]} ${REASONS[size][l]}${here}. ${Z.recommendation[l]}, ${articles}. ${Z.stability[l]}`;
}

const amount = (id: FigureId, figure: number, l: Language, before?: string): string =>
  [FIGURE_WORDS[id][l], ...(before === undefined ? [] : [before]), numberText(figure, l)].join(' ');

const Z = {
  size: { en: 'Size', nl: 'Omvang' },
  since: { en: 'since', nl: 'want' },
  here: { en: 'here', nl: 'hier' },
  own: { en: 'Its own figures, amounts in euros', nl: 'De eigen cijfers, bedragen in euro’s' },
  members: { en: 'linked and partner enterprises', nl: 'verbonden en partnerondernemingen' },
  unknown: { en: 'unknown', nl: 'onbekend' },
  counts: { en: 'counts in full', nl: 'telt geheel mee' },
  countsFor: { en: 'counts for {share}%', nl: 'telt voor {share}% mee' },
  of: { en: 'of', nl: 'van' },
  atLeast: { en: 'at least', nl: 'ten minste' },
  recommendation: { en: 'Recommendation 2003/361/EC, Annex', nl: 'Aanbeveling 2003/361/EG, bijlage' },
  article: { en: 'article 2', nl: 'artikel 2' },
  articles: { en: 'articles 2, 3 and 6', nl: 'artikelen 2, 3 en 6' },
  stability: {
    en: 'A size changes only where a limit is passed in two financial years in a row (article 4(2)).',
    nl: 'De omvang verandert pas als een grens twee boekjaren na elkaar wordt gepasseerd (artikel 4, lid 2).',
  },
} as const satisfies Record<string, Bilingual>;

const FIGURE_WORDS: Readonly<Record<FigureId, Bilingual>> = {
  staff: { en: 'staff', nl: 'medewerkers' },
  turnover: { en: 'turnover', nl: 'omzet' },
  balance: { en: 'balance sheet total', nl: 'balanstotaal' },
};

const LINK_WORDS: Readonly<Record<GroupLink, Bilingual>> = {
  linked: { en: 'linked', nl: 'verbonden' },
  partner: { en: 'partner', nl: 'partner' },
};

const REASONS: Readonly<Record<Size, Bilingual>> = {
  micro: {
    en: 'it has fewer than 10 staff, and a turnover or balance sheet total of at most 2 million euros',
    nl: 'zij heeft minder dan 10 medewerkers, en een omzet of balanstotaal van ten hoogste 2 miljoen euro',
  },
  small: {
    en: 'it is more than micro, and has fewer than 50 staff and a turnover or balance sheet total of at most 10 million euros',
    nl: 'zij is meer dan micro, en heeft minder dan 50 medewerkers en een omzet of balanstotaal van ten hoogste 10 miljoen euro',
  },
  medium: {
    en: 'it is more than small, and has fewer than 250 staff and a turnover of at most 50 or a balance sheet total of at most 43 million euros',
    nl: 'zij is meer dan klein, en heeft minder dan 250 medewerkers en een omzet van ten hoogste 50 of een balanstotaal van ten hoogste 43 miljoen euro',
  },
  large: {
    en: 'it has at least 250 staff, or a turnover of more than 50 and a balance sheet total of more than 43 million euros',
    nl: 'zij heeft ten minste 250 medewerkers, of een omzet van meer dan 50 en een balanstotaal van meer dan 43 miljoen euro',
  },
};
