import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { SessionStore } from './session-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly sessions: SessionStore;
  /** Is this installation a demo? Otherwise this door does not exist. */
  readonly demo: boolean;
}

/** Log-in as any demo resident, without a password. */
export const logInToDemo = defineUseCase({
  name: 'residents.log-in-to-demo',
  input: z.object({ residentId: z.string().min(1).max(64) }),
  async run({ residents, sessions, demo }: Ports, _actor, { residentId }) {
    const resident = found(demo ? await residents.current(residentId) : null, 'residents.missing');

    return { ...(await sessions.open(resident.id, 'console')), resident };
  },
});
