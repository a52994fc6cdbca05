import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import type { HearingStore } from '../hearing-store.ts';
import { frozen } from './sign-ups.ts';

interface Ports extends Pick<ClerkPorts, 'clock'> {
  readonly hearings: Pick<HearingStore, 'dueToFreeze' | 'find' | 'change'>;
}

/** Closes the lists whose time is over, and publishes them by their numbers. */
export const freezeDue = defineUseCase({
  name: 'hearings.freeze-due',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'hearings.system-only');
    const due = await ports.hearings.dueToFreeze(ports.clock());
    for (const { id } of due) {
      await step(ports, actor, id, {}, (hearing, at) =>
        hearing.state === 'sign-up' ? { next: frozen(hearing, at), news: 'list-frozen' } : { next: hearing },
      );
    }
    return { frozen: due.length };
  },
});
