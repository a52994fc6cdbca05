import { shallowRef } from 'vue';
import { Refused } from '@/api/refused';
import { STAFF } from '@/phrases/staff';
import { loadMe, me, type Me } from '@/state/me';

export type Role = Me['grants'][number]['role'];

export const WORKERS: readonly Role[] = ['worker', 'steward'];
export const OVERSEERS: readonly Role[] = ['worker', 'duty-worker', 'broker', 'steward'];
export const INTAKERS: readonly Role[] = ['worker', 'duty-worker', 'steward'];
export const BROKERS: readonly Role[] = ['broker', 'worker', 'steward'];
export const ORGANIZERS: readonly Role[] = ['organizer', 'worker', 'steward'];
export const HUB: readonly Role[] = ['worker', 'steward', 'supervisor'];
export const ORGANIZATION: readonly Role[] = ['organization-staff'];

/** Where somebody who works in several places is at work now. */
export const workplace = shallowRef<string>();

/** Each once, in the order they were given. */
export const regionsOf = ({ grants }: Me, roles?: readonly Role[]): readonly string[] => [
  ...new Set(grants.filter(({ role }) => roles === undefined || roles.includes(role)).map(({ region }) => region)),
];

export const holdsOne = ({ grants }: Me, roles: readonly Role[]): boolean =>
  grants.some(({ role }) => roles.includes(role));

/**
 * Where this person works in one of these roles. The server asks again; this is for a kind word instead of an empty page.
 * @throws Refused when nowhere
 */
export async function takeSeat(roles: readonly Role[]): Promise<string> {
  const regions = regionsOf(me.value ?? (await loadMe()), roles);
  const region = regions.find((one) => one === workplace.value) ?? regions[0];
  if (region === undefined) throw new Refused(403, 'staff.no-role', STAFF.notYours);
  return region;
}
