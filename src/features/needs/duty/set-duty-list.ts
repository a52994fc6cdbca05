import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { allowKeeping, dutyMembers, dutyPeople, keepDutyList, type KeepingPorts } from './keep-duty-list.ts';

/** Says who is called about a danger in the region, in this order; an empty list calls whoever holds a role. */
export const setDutyList = defineUseCase({
  name: 'needs.set-duty-list',
  input: z.object({ region: regionPath, members: dutyMembers }),
  async run(ports: KeepingPorts, actor, { region, members }) {
    await allowKeeping(ports, actor, region);
    return keepDutyList(ports, actor, region, { members: await dutyPeople(ports, region, members) });
  },
});
