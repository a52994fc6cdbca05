import type { Answer } from '@/api/client';
import { STAFF_PROXIES } from '@/phrases/staff-proxies';
import type { Poll } from '../parts/halls';

export type Proxy = Answer<'GET /polls/{pollId}/proxies'>['items'][number];
export type NamedStandIn = Answer<'GET /polls/{pollId}/stand-ins'>['items'][number];
export type Relation = keyof typeof STAFF_PROXIES.relations;
export type Scope = keyof typeof STAFF_PROXIES.scopes;

/** Written authorisations are taken as long as the vote lasts, and before it opens where a roll says who the electors are. */
export const takesProxies = ({ doors, state, rollId }: Pick<Poll, 'doors' | 'state' | 'rollId'>): boolean =>
  doors?.others.includes('proxy') === true && (state === 'open' || (state === 'announced' && rollId !== null));

/** How an authorisation stands: it can be taken back only until the proxy has voted. */
export function standingOf({ authorisation }: Pick<Proxy, 'authorisation'>): 'stands' | 'used' | 'revoked' {
  if (authorisation?.revokedAt) return 'revoked';
  return authorisation?.isUsed ? 'used' : 'stands';
}

/** The same name on the chips of people who are not the same: who is on the roll is said. */
export const standInOptions = (found: readonly NamedStandIn[]) =>
  found.map(({ id, maskedName, isElector }) => ({
    value: id,
    text: isElector ? STAFF_PROXIES.onRoll(maskedName) : STAFF_PROXIES.notOnRoll(maskedName),
  }));
