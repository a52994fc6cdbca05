import { DUPLICATES } from '../../../../config/duplicates.ts';
import { findCategory } from '../../../../config/taxonomy/index.ts';
import { ensure } from '../../../kernel/index.ts';
import { isOpen, type Need } from '../need.ts';

/**
 * Is it a matter of the neighbourhood rather than of a person? Only then its words, masked, are shown to neighbours, and
 * they may say that it happens to them too.
 */
export function isShared({ route, category, affected }: Need): boolean {
  const { departments, personal } = DUPLICATES.shared;
  if (route !== 'authority' && route !== 'hall') return false;
  const department = findCategory(category)?.department;
  return department !== undefined && departments.has(department) && !affected.some((tag) => personal.has(tag));
}

/**
 * 我也遇到: once per resident; whoever asked first is counted anyway. Asked again, the need is as it was.
 * @throws Refusal when it is closed or somebody's own affair
 */
export function follow(need: Need, resident: string, at: Date): Need {
  if (isConcerned(need, resident)) return need;
  ensure(isOpen(need), `needs.now-${need.state}`, { number: need.number });
  ensure(isShared(need), 'needs.not-shared', { number: need.number });
  return { ...need, followers: [...followersOf(need), { resident, at }] };
}

/** Takes 我也遇到 back, whatever has become of the need. */
export function unfollow(need: Need, resident: string): Need {
  const left = followersOf(need).filter((follower) => follower.resident !== resident);
  return left.length === followersOf(need).length ? need : { ...need, followers: left };
}

/** The followers after two records of one person were joined, who is still counted once. */
export function carryFollower(need: Need, from: string, into: string): NonNullable<Need['followers']> {
  const isThere = followersOf(need).some(({ resident }) => resident === into);
  return followersOf(need).flatMap((follower) => {
    if (follower.resident !== from) return [follower];
    return isThere || need.resident === into ? [] : [{ ...follower, resident: into }];
  });
}

export const followersOf = ({ followers = [] }: Need): NonNullable<Need['followers']> => followers;

/** Whoever asked, and those who follow: each is counted once. */
export const concernedBy = (needs: readonly Need[]): string[] => [
  ...new Set(needs.flatMap((need) => [need.resident, ...followersOf(need).map(({ resident }) => resident)])),
];

const isConcerned = (need: Need, resident: string): boolean => concernedBy([need]).includes(resident);
