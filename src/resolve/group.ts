import type { Group } from '../model/organisation.ts';
import type { GroupMemberEntry, OrganisationDocument } from '../schema/documents.ts';
import { type Place, type Reporter, relatedAt } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';

/** What makes a partner: Recommendation 2003/361/EC, Annex, article 3; in percent. */
const PARTNER_FROM = 25;
const PARTNER_UP_TO = 50;

/** The group of an organisation; what would make a figure count twice, or not count as it says, is reported. */
export function linkGroup(reporter: Reporter, root: Document<OrganisationDocument>): Group | undefined {
  const { group } = root.value.profile ?? {};
  if (!group) return undefined;
  const { figures, members } = group;
  const at = (...path: readonly (string | number)[]): Place => ({
    document: root,
    path: ['profile', 'group', ...path],
  });
  if (figures === 'consolidated' && members && members.length > 0)
    reporter.report(
      'group-overlap',
      at('figures'),
      'the figures hold those of the group, and the group is listed too',
      {
        hint: 'write figures: own with the figures of the organisation alone, or leave out members:',
        related: [relatedAt({ ...at('members'), part: 'key' }, 'these would count twice')],
      },
    );
  reportRepeated(reporter, root, members ?? [], at);
  // What is wrong with a member leaves a hole, which `forEach` steps over.
  members?.forEach((member, i) => {
    checkShare(reporter, member, (...path) => at('members', i, ...path));
  });
  return { figures, ...(members && { members }) };
}

function reportRepeated(
  reporter: Reporter,
  root: Document<OrganisationDocument>,
  members: readonly GroupMemberEntry[],
  at: (...path: readonly (string | number)[]) => Place,
): void {
  const own = root.value.organisation?.name;
  const seen = new Map<string, { readonly place: Place; readonly link: GroupMemberEntry['link'] | 'itself' }>();
  if (own !== undefined)
    seen.set(spelled(own), { place: { document: root, path: ['organisation', 'name'] }, link: 'itself' });
  members.forEach(({ name, link }, i) => {
    const place = at('members', i, 'name');
    const before = seen.get(spelled(name));
    if (before) {
      reporter.report(
        'group-overlap',
        place,
        `"${name}" ${repetition(before.link, link)}: its figures would count twice`,
        {
          hint: 'name each enterprise once; what is linked to a member is in the figures of that member',
          related: [relatedAt(before.place, before.link === 'itself' ? 'its own name' : 'the first one')],
        },
      );
    } else seen.set(spelled(name), { place, link });
  });
}

function repetition(before: GroupMemberEntry['link'] | 'itself', link: GroupMemberEntry['link']): string {
  if (before === 'itself') return 'is the organisation itself';
  return before === link ? 'is there twice' : 'is there both as linked and as partner';
}

/** Case, dots and spaces make no other enterprise. */
const spelled = (name: string): string => name.toLowerCase().replace(/[.\s]/g, '');

function checkShare(
  reporter: Reporter,
  { name, link, share }: GroupMemberEntry,
  at: (...path: readonly string[]) => Place,
): void {
  if (link !== 'partner') return;
  if (share === undefined)
    reporter.report('key-missing', at(), `the partner "${name}" has no "share"`, {
      hint: 'add share: with the percentage of capital or votes, in proportion to which its figures count',
    });
  else if (share > PARTNER_UP_TO)
    reporter.report('profile-contradiction', at('share'), `with more than ${PARTNER_UP_TO} percent it is no partner`, {
      hint: 'write link: linked, so that its figures count in full',
    });
  else if (share < PARTNER_FROM)
    reporter.report('profile-contradiction', at('share'), `with less than ${PARTNER_FROM} percent it is no partner`, {
      hint: 'remove it: its figures do not count',
    });
}
