import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../kernel/index.ts';
import { wordHoursCome, type TimeAccountStore, type TransferStore } from '../../time-bank/index.ts';
import { keepNotices, type TellingPorts } from '../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly timeAccounts: TimeAccountStore;
  readonly timeTransfers: TransferStore;
  readonly clock: Clock;
}

/** Tells whoever got hours from another person or the community. Who served hears of it where they confirmed. */
export const tellHours = defineUseCase({
  name: 'broadcasts.tell-hours',
  input: z.object({ transferId: z.string() }),
  async run({ timeAccounts, timeTransfers, clock, ...ports }: Ports, actor, { transferId }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const { kind, entries } = found(await timeTransfers.find(transferId), 'time-bank.transfer-missing');
    if (kind !== 'gift' && kind !== 'grant') return { told: 0 };

    let told = 0;
    for (const { account, minutes } of entries.filter((line) => line.minutes > 0)) {
      const holder = (await timeAccounts.find(account))?.holder;
      if (holder === undefined) continue;
      const telling = { cause: `${call.once ?? newId()}:hours`, text: () => wordHoursCome(minutes), about: transferId };
      told += await keepNotices(ports, { ...telling, to: { residents: [holder] }, now: clock() });
    }
    return { told };
  },
});
