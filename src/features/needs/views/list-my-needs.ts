import { z } from 'zod';
import { allow, defineUseCase, isResident } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';

interface Ports {
  readonly needs: NeedStore;
}

/** One's own needs, newest first. */
export const listMyNeeds = defineUseCase({
  name: 'needs.list-my-needs',
  input: z.object({}),
  async run({ needs }: Ports, actor) {
    allow(isResident(actor), 'needs.not-resident');
    return needs.ofResident(actor.id);
  },
});
