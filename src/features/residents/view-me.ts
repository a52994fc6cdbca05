import { z } from 'zod';
import { defineUseCase, found } from '../../kernel/index.ts';
import { needResident } from './policy.ts';
import type { ResidentStore } from './resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
}

/** Everything held about oneself here (PIPL art. 45). */
export const viewMe = defineUseCase({
  name: 'residents.view-me',
  input: z.object({}),
  async run({ residents }: Ports, actor) {
    needResident(actor);

    return found(await residents.current(actor.id), 'residents.missing');
  },
});
