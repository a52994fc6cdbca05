import { z } from 'zod';
import { allow, defineUseCase, type Clock, type RegionPath } from '../../../kernel/index.ts';
import { regionPath, type CalendarStore, type OwnDays } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { answersAlerts } from '../policy.ts';
import type { DutyList } from './duty-list.ts';
import type { DutyListStore } from './duty-list-store.ts';
import { onDutyAt, type DutyShift } from './duty-rota.ts';

interface Ports {
  readonly dutyLists: DutyListStore;
  readonly residents: ResidentStore;
  readonly calendars: Pick<CalendarStore, 'ownDaysAt'>;
  readonly clock: Clock;
}

export interface DutyPerson {
  readonly id: string;
  readonly name?: string;
}

/** A duty list and its rota with the names their people are known by. */
export interface ShownDutyList {
  readonly region: RegionPath;
  readonly members: readonly DutyPerson[];
  readonly rota: readonly ShownShift[];
  /** Whom the rota has on duty now. */
  readonly now: readonly DutyPerson[];
}

export type ShownShift = Omit<DutyShift, 'members'> & { readonly members: readonly DutyPerson[] };

/** Who is called first about a danger in the region, for those who may be called themselves. */
export const showDutyList = defineUseCase({
  name: 'needs.show-duty-list',
  input: z.object({ region: regionPath }),
  async run({ dutyLists, residents, calendars, clock }: Ports, actor, { region }): Promise<ShownDutyList> {
    allow(answersAlerts(actor, region), 'needs.not-duty-keeper');
    const [list, own] = await Promise.all([dutyLists.of(region), calendars.ownDaysAt(region)]);
    return shownDutyList(residents, list, clock(), own);
  },
});

export async function shownDutyList(
  residents: ResidentStore,
  { id: region, members, rota = [] }: DutyList,
  now: Date,
  own: OwnDays,
): Promise<ShownDutyList> {
  const named = async (ids: readonly string[]): Promise<readonly DutyPerson[]> => {
    const people = await Promise.all(ids.map((id) => residents.current(id)));
    return people
      .filter((person) => person !== null)
      .map(({ id, name }) => ({ id, ...(name !== undefined && { name }) }));
  };
  return {
    region,
    members: await named(members),
    rota: await Promise.all(rota.map(async (shift) => ({ ...shift, members: await named(shift.members) }))),
    now: await named(onDutyAt(rota, now, own)),
  };
}
