import { z } from 'zod';
import { allow, defineUseCase, found, isResident, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Preference, PreferenceStore } from './preference-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly preferences: PreferenceStore;
  readonly clock: Clock;
}

/** Opts out of broadcasts or back in. The same again changes nothing; since when, stays. */
export const chooseBroadcasts = defineUseCase({
  name: 'broadcasts.choose-broadcasts',
  input: z.object({ wanted: z.boolean() }),
  async run({ residents, preferences, clock }: Ports, actor, { wanted }) {
    allow(isResident(actor), 'broadcasts.residents-only');
    const resident = found(await residents.current(actor.id), 'residents.missing');
    const now = clock();
    await preferences.insert({ id: resident.id, changedAt: now }, []);

    const chosen = await preferences.change(resident.id, (preference) => {
      if ((preference.optedOutAt === undefined) === wanted) return { result: preference };
      const next: Preference = { id: preference.id, changedAt: now, ...(!wanted && { optedOutAt: now }) };
      const name = wanted ? 'broadcasts.opted-in' : 'broadcasts.opted-out';
      const happening = { name, by: actor.id, at: now, region: resident.region ?? '/', facts: {} };
      return { next, happenings: [happening], result: next };
    });
    return found(chosen, 'residents.missing');
  },
});
