import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import { carryFollower } from './merging/followers.ts';
import type { NeedStore } from './need-store.ts';
import type { PhotoStore } from './photos/photo-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly needPhotos: PhotoStore;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: their needs, their photos, those they entered for others and those they follow belong to the one that goes on. */
export const followJoined = defineUseCase({
  name: 'needs.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ needs, needPhotos, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'needs.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      await needPhotos.follow(from, into);
      const follow = (id: string): string => (id === from ? into : id);
      for (;;) {
        const left = await needs.concerning(from);
        if (left.length === 0) return;
        await Promise.all(
          left.map(({ id }) =>
            needs.change(id, (need) => ({
              next: {
                ...need,
                resident: follow(need.resident),
                enteredBy: follow(need.enteredBy),
                ...(need.followers !== undefined && { followers: carryFollower(need, from, into) }),
              },
              result: undefined,
            })),
          ),
        );
      }
    });
  },
});
