import { ensure, found, type Actor, type Grant } from '../../../kernel/index.ts';
import { sameGrant, type Resident } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';

/** Gives a role; who has it already keeps it. For use cases that have settled that the actor may. */
export async function giveRole(
  residents: ResidentStore,
  actor: Actor,
  residentId: string,
  grant: Grant,
  now: Date,
): Promise<Resident> {
  const { id } = found(await residents.current(residentId), 'residents.missing');
  const given = await residents.change(id, (resident) => {
    ensure(resident.mergedInto === undefined, 'store.busy');
    if (resident.grants.some((held) => sameGrant(held, grant))) return { result: resident };
    const next = { ...resident, grants: [...resident.grants, grant] };
    return { next, happenings: [happeningOf('residents.role-granted', actor, grant, now)], result: next };
  });
  return found(given, 'residents.missing');
}

/** Takes a role back; it ends with the next request of whoever held it. */
export async function takeRole(
  residents: ResidentStore,
  actor: Actor,
  residentId: string,
  grant: Grant,
  now: Date,
): Promise<Resident> {
  const { id } = found(await residents.current(residentId), 'residents.missing');
  const taken = await residents.change(id, (resident) => {
    const grants = resident.grants.filter((held) => !sameGrant(held, grant));
    if (grants.length === resident.grants.length) return { result: resident };
    const next = { ...resident, grants };
    return { next, happenings: [happeningOf('residents.role-revoked', actor, grant, now)], result: next };
  });
  return found(taken, 'residents.missing');
}

const happeningOf = (name: string, actor: Actor, { role, region, organization }: Grant, at: Date) => ({
  name,
  by: actor.id,
  at,
  region,
  facts: { role, organization: organization ?? null },
});
