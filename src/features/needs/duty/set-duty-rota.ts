import { z } from 'zod';
import { ALERTS } from '../../../../config/needs.ts';
import { defineUseCase } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { ONLY_DAYS } from './duty-rota.ts';
import { allowKeeping, dutyMembers, dutyPeople, keepDutyList, type KeepingPorts } from './keep-duty-list.ts';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, '请填几点几分，例如 08:00 或 18:30');

const shift = z.object({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  only: z.enum(ONLY_DAYS).nullish(),
  from: timeOfDay,
  to: timeOfDay,
  members: dutyMembers.min(1),
});

/**
 * Says who is on duty in the region by weekday and hour, and where it says so by the working calendar: they are called about a danger before those on its duty list.
 * Without shifts the list alone decides.
 */
export const setDutyRota = defineUseCase({
  name: 'needs.set-duty-rota',
  input: z.object({ region: regionPath, shifts: z.array(shift).max(ALERTS.mostShifts) }),
  async run(ports: KeepingPorts, actor, { region, shifts }) {
    await allowKeeping(ports, actor, region);
    const rota = await Promise.all(
      shifts.map(async ({ days, members, only, ...times }) => ({
        ...times,
        ...(only !== undefined && only !== null && { only }),
        days: [...new Set(days)].toSorted((one, other) => one - other),
        members: await dutyPeople(ports, region, members),
      })),
    );
    return keepDutyList(ports, actor, region, { rota });
  },
});
