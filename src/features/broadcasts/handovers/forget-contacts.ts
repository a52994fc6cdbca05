import { z } from 'zod';
import { HANDOVERS } from '../../../../config/handovers.ts';
import { allow, defineUseCase, isSystem, later, type Clock } from '../../../kernel/index.ts';
import type { Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';

interface Ports {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

const AT_ONCE = 100;

/** Of conversations that ended long ago only who spoke with whom is kept, and not under which contact and in which room. */
export const forgetHandoverContacts = defineUseCase({
  name: 'broadcasts.forget-handover-contacts',
  input: z.object({}),
  async run({ handovers, clock }: Ports, actor) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const since = later(clock(), -HANDOVERS.contactsKeptMs);
    for (;;) {
      const known = await handovers.withContactSince(since, AT_ONCE);
      await Promise.all(known.map(({ id }) => handovers.change(id, forget)));
      if (known.length < AT_ONCE) return;
    }
  },
});

function forget({ contact: _contact, room: _room, ...next }: Handover) {
  return { next, result: undefined };
}
