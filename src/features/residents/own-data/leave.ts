import { z } from 'zod';
import { defineUseCase, found, Refusal, type Clock, type PersonalData } from '../../../kernel/index.ts';
import { needResident } from '../policy.ts';
import { leaver } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import { personOf } from './person.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly sessions: SessionStore;
  readonly personalData: readonly PersonalData[];
  readonly clock: Clock;
}

/**
 * Deletes one's own record for good: nobody is found by its contacts any more, and `residents.left` has every feature
 * delete what it holds.
 */
export const leave = defineUseCase({
  name: 'residents.leave',
  input: z.object({ sure: z.literal(true, '请用 true 确认：删除后不能恢复') }),
  async run({ residents, sessions, personalData, clock }: Ports, actor): Promise<void> {
    needResident(actor);
    const resident = found(await residents.current(actor.id), 'residents.missing');
    const person = await personOf(residents, resident);
    for (const { obstacle } of personalData) {
      const code = await obstacle?.(person);
      if (typeof code === 'string') throw new Refusal('conflict', code);
    }

    const now = clock();
    await residents.change(resident.id, (value) => {
      if (value.leftAt !== undefined) return { result: undefined };
      const happening = { name: 'residents.left', by: value.id, at: now, region: '/', facts: {} };
      return { next: leaver(value, now), happenings: [happening], result: undefined };
    });
    await sessions.closeAllOf(resident.id);
  },
});
