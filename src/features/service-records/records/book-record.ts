import { z } from 'zod';
import { allow, defineUseCase, found, isRefusal, isSystem, isTemporary, SYSTEM } from '../../../kernel/index.ts';
import { bookService, type ServicePorts } from '../../time-bank/index.ts';
import { sideFor } from './own-side.ts';
import type { RecordBooking, ServiceRecord } from './record.ts';
import type { ServiceRecordStore } from './record-store.ts';

interface Ports extends ServicePorts {
  readonly serviceRecords: ServiceRecordStore;
}

/**
 * Books a service that both sides have confirmed in the time bank of its region, if there is one: once, whoever asks. Why it
 * could not be booked is kept; when that is put right, those it concerns have it tried again.
 */
export const bookRecord = defineUseCase({
  name: 'service-records.book-record',
  input: z.object({ recordId: z.string() }),
  async run({ serviceRecords, ...ports }: Ports, actor, { recordId }): Promise<ServiceRecord> {
    const seen = await serviceRecords.find(recordId);
    const isSeen = seen !== null && (isSystem(actor) || sideFor(actor, seen) !== null);
    const known = found(isSeen ? seen : null, 'service-records.missing');
    if ((await ports.timeBanks.serving(known.region)) === null) return known;

    const begun = found(await serviceRecords.change(recordId, begin), 'service-records.missing');
    if (begun.booking?.state !== 'begun') return begun;
    const booking = await bookingOf(ports, begun);
    const kept = await serviceRecords.change(recordId, (record) => {
      const next = { ...record, booking };
      return record.booking?.state === 'begun' ? { next, result: next } : { result: record };
    });
    return found(kept, 'service-records.missing');
  },
});

/** From here on it is corrected no more, unless the time bank refuses or reverses it. */
function begin(record: ServiceRecord) {
  allow(record.state === 'confirmed', 'service-records.not-confirmed');
  if (record.booking?.state === 'booked') return { result: record };
  if (record.booking?.state === 'begun') return { result: record };
  const after = record.booking?.state === 'reversed' ? { after: record.booking.transfer } : {};
  const next: ServiceRecord = { ...record, booking: { state: 'begun', ...after } };
  return { next, result: next };
}

async function bookingOf(ports: ServicePorts, record: ServiceRecord): Promise<RecordBooking> {
  const { id, region, volunteer, served, team, minutes, endedAt, booking } = record;
  const after = booking?.state === 'begun' ? booking.after : undefined;
  const service = { about: id, after, region, volunteer, served, minutes, isForTeam: team !== undefined };
  try {
    const transfer = await bookService(ports, { ...service, servedAt: endedAt, by: SYSTEM.id });
    return { state: 'booked', transfer: transfer.id };
  } catch (error) {
    if (!isRefusal(error) || isTemporary(error)) throw error;
    return { state: 'refused', code: error.code };
  }
}
