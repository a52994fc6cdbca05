import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import { isShared, needsOf, type NeedStore } from '../../needs/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { hasConsented } from '../../residents/index.ts';
import { withoutContents } from './edition.ts';
import type { EditionStore } from './edition-store.ts';

interface Ports {
  readonly editions: EditionStore;
  readonly needs: NeedStore;
  readonly residents: ResidentStore;
}

/** Somebody no longer agrees to publish what they ask for: it goes from the editions too (PIPL 15, 47). */
export const takeOutUnagreed = defineUseCase({
  name: 'listings.take-out-unagreed',
  input: z.object({ residentId: z.string() }),
  async run({ editions, needs, residents }: Ports, actor, { residentId }): Promise<void> {
    allow(isSystem(actor), 'listings.system-only');
    const resident = await residents.current(residentId);
    if (resident === null || hasConsented(resident.consents, 'publishing')) return;
    const own = await needsOf(needs, { id: resident.id, formerIds: [], contacts: [] });
    await takeOut(
      editions,
      own.filter((need) => !isShared(need)).map(({ id }) => id),
    );
  },
});

const AT_ONCE = 500;

/** Takes the contents about these out of every edition they stand in; what they were hashed to stays. */
export async function takeOut(editions: EditionStore, sources: readonly string[]): Promise<void> {
  for (let start = 0; start < sources.length; start += AT_ONCE) {
    const some = sources.slice(start, start + AT_ONCE);
    const isOne = new Set(some);
    for (const id of await editions.naming(some)) {
      await editions.change(id, (edition) => {
        const next = withoutContents(edition, isOne);
        return next === edition ? { result: undefined } : { next, result: undefined };
      });
    }
  }
}
