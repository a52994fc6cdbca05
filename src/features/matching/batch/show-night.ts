import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { maySeeNights } from '../policy.ts';
import type { NightStore } from './night-store.ts';

interface Ports {
  readonly nights: NightStore;
}

/** What came of the latest night's matching. */
export const showNight = defineUseCase({
  name: 'matching.show-night',
  input: z.object({}),
  async run({ nights }: Ports, actor) {
    allow(maySeeNights(actor), 'matching.not-broker');
    return found(await nights.latest(), 'matching.no-night');
  },
});
