import { z } from 'zod';
import { ALERTS } from '../../../../config/needs.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { actorOf, type ResidentStore } from '../../residents/index.ts';
import { answersAlerts, mayKeepDutyList } from '../policy.ts';
import type { DutyListStore } from './duty-list-store.ts';
import { shownDutyList, type ShownDutyList } from './show-duty-list.ts';

interface Ports {
  readonly dutyLists: DutyListStore;
  readonly residents: ResidentStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** Says who is called about a danger in the region, in this order; an empty list calls whoever holds a role. */
export const setDutyList = defineUseCase({
  name: 'needs.set-duty-list',
  input: z.object({ region: regionPath, members: z.array(z.string().min(1).max(64)).max(ALERTS.mostOnDuty) }),
  async run({ dutyLists, residents, regions, clock }: Ports, actor, { region, members }): Promise<ShownDutyList> {
    allow(mayKeepDutyList(actor, region), 'needs.not-duty-keeper');
    found(await regions.find(region), 'regions.missing');
    const people = await Promise.all(
      members.map(async (id) => found(await residents.current(id), 'residents.missing')),
    );
    for (const person of people)
      ensure(answersAlerts(actorOf(person), region), 'needs.no-duty-role', { id: person.id });

    const ids = [...new Set(people.map(({ id }) => id))];
    await dutyLists.insert({ id: region, members: [] }, []);
    await dutyLists.change(region, (list) => ({
      next: { ...list, members: ids },
      happenings: [{ name: 'needs.duty-list-set', by: actor.id, at: clock(), region, facts: { members: ids } }],
      result: undefined,
    }));
    return shownDutyList(residents, region, ids);
  },
});
