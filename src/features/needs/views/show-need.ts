import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { maySeeWhole } from '../policy.ts';
import { needNumbered } from './find-need.ts';

interface Ports {
  readonly needs: NeedStore;
}

/** The whole need, for those involved; to all others there is only the public timeline. */
export const showNeed = defineUseCase({
  name: 'needs.show-need',
  input: z.object({ number: z.string().max(40) }),
  async run({ needs }: Ports, actor, { number }) {
    const need = await needNumbered(needs, number);
    return found(maySeeWhole(actor, need) ? need : null, 'needs.missing');
  },
});
