import type { Group, GroupLink } from '../model/organisation.ts';
import { PROFILE_FACTS, type ProfileFact, type ProfileFactId } from '../model/profile.ts';
import { choice, closed, listOf, text } from './entry.ts';
import type { JsonSchema } from './parts.ts';

const profileValue = (fact: ProfileFact): JsonSchema => {
  const description = fact.title.en;
  switch (fact.kind) {
    case 'boolean':
      return { type: 'boolean', description };
    case 'number':
      return { type: 'number', minimum: 0, description };
    case 'choice':
      return { enum: fact.values ?? [], type: 'string', description };
    case 'list':
      return {
        type: 'array',
        uniqueItems: true,
        items: { enum: fact.values ?? [], type: 'string' },
        description: `${description}. The list is complete: what is not in it does not apply.`,
      };
  }
};

const figure = (description: string): JsonSchema => ({ type: 'number', minimum: 0, description });

const member = closed(
  'GroupMemberEntry',
  ['name', 'link'],
  {
    name: text('Its name.'),
    link: choice(
      {
        linked:
          'More than half of the votes, or control in another way, in either direction: its figures count in full.',
        partner: 'From 25 up to 50 percent, in either direction: its figures count in proportion to share.',
      } satisfies Record<GroupLink, string>,
      'How the two stand to each other: Recommendation 2003/361/EC, Annex, article 3.',
    ),
    share: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 100,
      description: 'The percentage of capital or votes, whichever is greater. Required for a partner.',
    },
    staff: figure('Its staff in annual work units, with that of enterprises linked to it.'),
    turnover: figure('Its yearly turnover in euros, with that of enterprises linked to it.'),
    balance: figure('Its balance sheet total in euros, with that of enterprises linked to it.'),
  },
  'Another enterprise of the group. A figure that is left out is unknown.',
);

const group = closed(
  'GroupEntry',
  ['figures'],
  {
    figures: choice(
      {
        own: 'Of the organisation alone: what the members add is reckoned.',
        consolidated: 'Of all together: no members are named.',
      } satisfies Record<Group['figures'], string>,
      'What staff, turnover and balance of this profile are of.',
    ),
    members: listOf(
      member,
      'Linked and partner enterprises, up and down. The list is complete: [] says that there are none. Leave out investors that article 3(2) of the Annex excepts.',
    ),
  },
  'Linked and partner enterprises, which count for the size. Left out: the figures of this profile hold those of the group.',
);

/** The facts in the order in which they are asked; the group stands behind its figures. */
const facts = Object.entries(PROFILE_FACTS).flatMap(([id, fact]): readonly (readonly [string, JsonSchema])[] => [
  [id, profileValue(fact)],
  ...(id === ('balance' satisfies ProfileFactId) ? [['group', group] as const] : []),
]);

export const profile = closed(
  'ProfileEntry',
  [],
  Object.fromEntries(facts),
  'Facts that decide which rules bind. What is left out is unknown.',
);
