import { joinConsents } from '../consents/consent.ts';
import { joinPreferences } from '../preferences/preferences.ts';
import { higherTrust, sameGrant, type Contact, type Resident } from '../resident.ts';

/** Of two records of one person the older goes on; as the order is total, mergers can never lead in a circle. */
export function inOrder(one: Resident, other: Resident): readonly [older: Resident, younger: Resident] {
  const apart = one.metAt.getTime() - other.metAt.getTime();
  const isOlder = apart === 0 ? one.id < other.id : apart < 0;
  return isOlder ? [one, other] : [other, one];
}

/** The younger record when it ends: it keeps what it held, for the older to take, and leads there from now on. */
export const handOver = (younger: Resident, older: string): Resident => ({
  ...younger,
  mergedInto: older,
  contacts: [],
  handedOver: [...younger.handedOver, ...younger.contacts],
});

/**
 * The older record with everything of the younger: all contacts and roles, the higher trust with the place it was given
 * for, and of the consents what the person said last. What was taken before is not taken again: a role may have been revoked since.
 */
export function takeOver(older: Resident, younger: Resident): Resident {
  const has = ({ key }: Contact): boolean => older.contacts.some((own) => own.key === key);
  if (younger.handedOver.length > 0 && younger.handedOver.every(has)) return older;

  const trust = higherTrust(older.trust, younger.trust);
  const region = trust === older.trust ? (older.region ?? younger.region) : (younger.region ?? older.region);
  const name = older.name ?? younger.name;
  const preferences = joinPreferences(older.preferences, younger.preferences);
  const bornOn = older.bornOn ?? younger.bornOn;
  const dwelling = region === older.region ? (older.dwelling ?? younger.dwelling) : younger.dwelling;
  const tags = [...new Set([...(older.tags ?? []), ...(younger.tags ?? [])])].sort();
  const missingGrants = younger.grants.filter((grant) => !older.grants.some((own) => sameGrant(own, grant)));
  return {
    ...older,
    trust,
    contacts: [...older.contacts, ...younger.handedOver.filter((contact) => !has(contact))],
    grants: [...older.grants, ...missingGrants],
    consents: joinConsents(older.consents, younger.consents),
    ...(preferences !== undefined && { preferences }),
    ...(region !== undefined && { region }),
    ...(name !== undefined && { name }),
    ...(bornOn !== undefined && { bornOn }),
    ...(dwelling !== undefined && { dwelling }),
    ...(tags.length > 0 && { tags }),
  };
}
