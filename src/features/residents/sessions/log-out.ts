import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import type { SessionStore } from './session-store.ts';

interface Ports {
  readonly sessions: SessionStore;
}

/** Ends the session of the token, whoever holds it; one that has ended stays so. */
export const logOut = defineUseCase({
  name: 'residents.log-out',
  input: z.object({ token: z.string().max(200) }),
  async run({ sessions }: Ports, _actor, { token }) {
    await sessions.close(token);
  },
});
