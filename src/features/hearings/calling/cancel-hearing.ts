import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import type { KeyStore } from '../../../platform/keys/key-store.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { BEFORE_SESSION, ensureState } from '../steps.ts';
import { reason } from './hearing-input.ts';
import { secretOf } from './secret.ts';

interface Ports extends ClerkPorts {
  readonly keys: Pick<KeyStore, 'destroy'>;
}

/** Calls a hearing off before its session, with a reason that everybody hears. */
export const cancelHearing = defineUseCase({
  name: 'hearings.cancel-hearing',
  input: z.object({ hearingId: z.string(), reason }),
  async run(ports: Ports, actor, { hearingId, reason: why }, call) {
    const cancelled = await conduct(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, ...BEFORE_SESSION);
      const next = { ...hearing, state: 'cancelled' as const, cancelled: { at, by: actor.id, reason: why } };
      return { next, news: 'cancelled' };
    });
    await ports.keys.destroy(secretOf(hearingId));
    return cancelled;
  },
});
