import { z } from 'zod';
import { allow, carryOver, defineUseCase, found, isSystem } from '../../../kernel/index.ts';
import type { Resident } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { AccountStore } from '../sessions/account-store.ts';
import { takeOver as takenOver } from './join.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly accounts: AccountStore;
}

/** After `residents.joined`: finishes a merger that a crash left half done, and brings the console account along. */
export const takeOver = defineUseCase({
  name: 'residents.take-over',
  input: z.object({ residentId: z.string() }),
  async run({ residents, accounts }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'residents.system-only');

    const joined = await takeOverInto(residents, residentId);
    await carryOver(residents, residentId, (from, into) => moveAccount(accounts, from, into));
    return joined;
  },
});

/** Where both records have an account, both stay: each logs in to the joined record, whose own password can be changed. */
async function moveAccount(accounts: AccountStore, from: string, into: string): Promise<void> {
  const account = await accounts.of(from);
  if (account === null || (await accounts.of(into)) !== null) return;
  await accounts.change(account.id, (value) => ({ next: { ...value, residentId: into }, result: undefined }));
}

/** Gives what a merged record held to the record that goes on, even if that one is merged further meanwhile. */
export async function takeOverInto(residents: ResidentStore, youngerId: string): Promise<Resident> {
  const younger = found(await residents.find(youngerId), 'residents.missing');
  for (;;) {
    const older = found(await residents.current(younger.id), 'residents.missing');
    const joined = await residents.change(older.id, (value) => {
      if (value.mergedInto !== undefined) return { result: null };
      const next = takenOver(value, younger);
      return { next, result: next };
    });
    if (joined) return joined;
  }
}
