import { z } from 'zod';
import { allow, defineUseCase, type RegionPath } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { answersAlerts } from '../policy.ts';
import type { DutyListStore } from './duty-list-store.ts';

interface Ports {
  readonly dutyLists: DutyListStore;
  readonly residents: ResidentStore;
}

/** A duty list with the names its people are known by. */
export interface ShownDutyList {
  readonly region: RegionPath;
  readonly members: readonly { readonly id: string; readonly name?: string }[];
}

/** Who is called first about a danger in the region, for those who may be called themselves. */
export const showDutyList = defineUseCase({
  name: 'needs.show-duty-list',
  input: z.object({ region: regionPath }),
  async run({ dutyLists, residents }: Ports, actor, { region }): Promise<ShownDutyList> {
    allow(answersAlerts(actor, region), 'needs.not-duty-keeper');
    return shownDutyList(residents, region, await dutyLists.membersOf(region));
  },
});

export async function shownDutyList(
  residents: ResidentStore,
  region: RegionPath,
  ids: readonly string[],
): Promise<ShownDutyList> {
  const people = await Promise.all(ids.map((id) => residents.current(id)));
  const members = people
    .filter((person) => person !== null)
    .map(({ id, name }) => ({ id, ...(name !== undefined && { name }) }));
  return { region, members };
}
