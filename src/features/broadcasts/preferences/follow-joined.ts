import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../../kernel/index.ts';
import type { PreferenceStore } from './preference-store.ts';

interface Ports {
  readonly residents: JoinedRecords;
  readonly preferences: PreferenceStore;
}

/** After two records of one person were joined: what they chose last holds. */
export const followJoined = defineUseCase({
  name: 'broadcasts.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ residents, preferences }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'broadcasts.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      const chosen = await preferences.find(from);
      if (chosen === null) return;
      const { id: _id, ...choice } = chosen;
      await preferences.insert({ id: into, ...choice }, []);
      await preferences.change(into, (own) => {
        if (own.changedAt >= choice.changedAt) return { result: undefined };
        return { next: { id: into, ...choice }, result: undefined };
      });
    });
  },
});
