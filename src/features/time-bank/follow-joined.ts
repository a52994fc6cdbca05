import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import { closeAccount } from './accounts/close-account.ts';
import type { CarryPorts } from './transfers/carry.ts';

interface Ports extends CarryPorts {
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: the account goes along, and of two accounts one is left with all hours. */
export const followJoined = defineUseCase({
  name: 'time-bank.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ residents, ...ports }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'time-bank.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      const [account, heir] = await Promise.all([ports.timeAccounts.ofHolder(from), ports.timeAccounts.ofHolder(into)]);
      if (account === null) return;
      if (heir !== null) return closeAccount(ports, account.id, { kind: 'joining', heir });
      await ports.timeAccounts.change(account.id, (value) => ({ next: { ...value, holder: into }, result: undefined }));
    });
  },
});
