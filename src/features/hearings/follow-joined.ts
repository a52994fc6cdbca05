import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import { signUpOf, withoutSignUp } from './calling/sign-ups.ts';
import type { Hearing } from './hearing.ts';
import type { HearingStore } from './hearing-store.ts';
import { renamed } from './renamed.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'naming' | 'change'>;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: until the lot they have one place on a list, and what either did they have done. */
export const followJoined = defineUseCase({
  name: 'hearings.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ hearings, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'hearings.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const id of await hearings.naming(from))
        await hearings.change(id, (hearing) => ({ next: joined(hearing, from, into), result: undefined }));
    });
  },
});

function joined(hearing: Hearing, from: string, into: string): Hearing {
  const isTwice = signUpOf(hearing, from) !== undefined && signUpOf(hearing, into) !== undefined;
  const once = isTwice && hearing.lot === undefined ? withoutSignUp(hearing, from) : hearing;
  return renamed(once, from, into);
}
