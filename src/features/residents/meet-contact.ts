import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../kernel/index.ts';
import { contactOf } from './resident.ts';
import type { ResidentStore } from './resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/** For doors: whoever this contact belongs to, a new resident at the first meeting. */
export const meetContact = defineUseCase({
  name: 'residents.meet-contact',
  input: z.object({ channel: z.string().regex(/^[a-z-]{1,20}$/), contact: z.string().min(1).max(200) }),
  async run({ residents, clock }: Ports, actor, { channel, contact }, call) {
    allow(isSystem(actor), 'residents.system-only');

    return residents.meet(contactOf(channel, contact), call.newId('resident'), clock());
  },
});
