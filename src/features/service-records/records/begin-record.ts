import { enter, refusalFor, type EnterPorts } from './enter-record.ts';
import type { ServiceRecord } from './record.ts';

export type NewRecord = Omit<ServiceRecord, 'number' | 'state' | 'log' | 'recordedAt'>;

/** Begins a record and enters it; begun before, it is found as it stands. */
export async function beginRecord(ports: EnterPorts, given: NewRecord): Promise<ServiceRecord> {
  const at = ports.clock();
  const known = await ports.serviceRecords.find(given.id);
  const happening = { name: 'service-records.begun', by: given.recordedBy, at, region: given.region, facts: {} };
  const begun =
    known ??
    (await ports.serviceRecords.insertNumbered({ ...given, recordedAt: at, state: 'begun', log: [] }, [happening]));
  return enter(ports, begun);
}

/** @throws Refusal when its hours cannot be right */
export async function beginOrRefuse(ports: EnterPorts, given: NewRecord): Promise<ServiceRecord> {
  const record = await beginRecord(ports, given);
  if (record.why !== undefined && record.why !== 'not-so') throw refusalFor(record.why);
  return record;
}
