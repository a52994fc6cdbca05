import { z } from 'zod';
import { ALERTS } from '../../../../config/needs.ts';
import {
  allow,
  ensure,
  found,
  type Actor,
  type Clock,
  type HappeningDraft,
  type RegionPath,
} from '../../../kernel/index.ts';
import type { CalendarStore, RegionStore } from '../../regions/index.ts';
import { actorOf, type ResidentStore } from '../../residents/index.ts';
import { answersAlerts, mayKeepDutyList } from '../policy.ts';
import { emptyDutyList, type DutyList } from './duty-list.ts';
import type { DutyListStore } from './duty-list-store.ts';
import type { DutyShift } from './duty-rota.ts';
import { shownDutyList, type ShownDutyList } from './show-duty-list.ts';

export interface KeepingPorts {
  readonly dutyLists: DutyListStore;
  readonly residents: ResidentStore;
  readonly regions: RegionStore;
  readonly calendars: Pick<CalendarStore, 'ownDaysAt'>;
  readonly clock: Clock;
}

/** Ids of those who are to be called, first to be called first. */
export const dutyMembers = z.array(z.string().min(1).max(64)).max(ALERTS.mostOnDuty);

/** Only for whoever keeps the list of a region that there is. */
export async function allowKeeping({ regions }: KeepingPorts, actor: Actor, region: RegionPath): Promise<void> {
  allow(mayKeepDutyList(actor, region), 'needs.not-duty-keeper');
  found(await regions.find(region), 'regions.missing');
}

/**
 * Those who may be called about a danger in the region, each once, by the ids they have now.
 * @throws Refusal `residents.missing`, `needs.no-duty-role`
 */
export async function dutyPeople(
  { residents }: KeepingPorts,
  region: RegionPath,
  ids: readonly string[],
): Promise<readonly string[]> {
  const people = await Promise.all(ids.map(async (id) => found(await residents.current(id), 'residents.missing')));
  for (const person of people) ensure(answersAlerts(actorOf(person), region), 'needs.no-duty-role', { id: person.id });
  return [...new Set(people.map(({ id }) => id))];
}

/** Keeps the list or the rota; the other stays as it was. */
export async function keepDutyList(
  { dutyLists, residents, calendars, clock }: KeepingPorts,
  actor: Actor,
  region: RegionPath,
  changed: Pick<DutyList, 'members'> | Required<Pick<DutyList, 'rota'>>,
): Promise<ShownDutyList> {
  const at = clock();
  await dutyLists.insert(emptyDutyList(region), []);
  const kept = await dutyLists.change(region, (list) => {
    const next: DutyList = { ...list, ...changed };
    return { next, happenings: [{ ...told(changed), by: actor.id, at, region }], result: next };
  });
  return shownDutyList(residents, found(kept, 'regions.missing'), at, await calendars.ownDaysAt(region));
}

const told = (changed: Parameters<typeof keepDutyList>[3]): Pick<HappeningDraft, 'name' | 'facts'> =>
  'rota' in changed
    ? { name: 'needs.duty-rota-set', facts: { shifts: changed.rota.map(lineOf) } }
    : { name: 'needs.duty-list-set', facts: { members: changed.members } };

const lineOf = ({ days, only, from, to, members }: DutyShift): string =>
  [days.join(), ...(only === undefined ? [] : [only]), `${from}-${to}`, members.join()].join(' ');
