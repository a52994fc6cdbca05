import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import type { TransferStore } from '../../time-bank/index.ts';
import type { ServiceRecordStore } from './record-store.ts';

interface Ports {
  readonly serviceRecords: ServiceRecordStore;
  readonly timeTransfers: Pick<TransferStore, 'find'>;
}

/**
 * Notes on a service record that its transfer was reversed: from then on it can be corrected, and is booked anew once both
 * sides have confirmed. Of transfers that reverse no service there is nothing to note.
 */
export const noteReversal = defineUseCase({
  name: 'service-records.note-reversal',
  input: z.object({ transferId: z.string() }),
  async run({ serviceRecords, timeTransfers }: Ports, actor, { transferId }) {
    allow(isSystem(actor), 'service-records.system-only');
    const { reverses } = (await timeTransfers.find(transferId)) ?? {};
    const about = reverses === undefined ? undefined : (await timeTransfers.find(reverses))?.about;
    if (about === undefined || reverses === undefined) return { noted: false };
    const noted = await serviceRecords.change(about, (record) => {
      if (record.booking?.state !== 'booked' || record.booking.transfer !== reverses) return { result: false };
      return { next: { ...record, booking: { state: 'reversed' as const, transfer: reverses } }, result: true };
    });
    return { noted: noted === true };
  },
});
