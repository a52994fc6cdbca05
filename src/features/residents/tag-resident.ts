import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import { maySeeResident, mayVerify } from './policy.ts';
import type { ResidentStore } from './resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/** A worker notes of what groups somebody is, so that news for these reach them. What was noted before is replaced. */
export const tagResident = defineUseCase({
  name: 'residents.tag-resident',
  input: z.object({
    residentId: z.string().min(1).max(64),
    tags: z.array(z.string().trim().min(1).max(20)).max(20),
  }),
  async run({ residents, clock }: Ports, actor, { residentId, tags }) {
    const known = await residents.current(residentId);
    const resident = found(known !== null && maySeeResident(actor, known) ? known : null, 'residents.missing');

    const tagged = await residents.change(resident.id, (value) => {
      ensure(value.region !== undefined, 'residents.no-region');
      allow(mayVerify(actor, value.region), 'residents.not-worker');
      const next = { ...value, tags: [...new Set(tags)].sort() };
      const happening = { name: 'residents.tagged', by: actor.id, at: clock(), region: value.region };
      return { next, happenings: [{ ...happening, facts: { tags: next.tags.length } }], result: next };
    });
    return found(tagged, 'residents.missing');
  },
});
