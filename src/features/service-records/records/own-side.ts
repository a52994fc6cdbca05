import { found, type Actor } from '../../../kernel/index.ts';
import { mayKeepRecords } from '../policy.ts';
import type { ServiceRecord } from './record.ts';
import type { ServiceRecordStore } from './record-store.ts';

/** Which side of a service somebody speaks for. */
export type Side = 'volunteer' | 'other';

/** The volunteer speaks for one side; whoever was served, or keeps the records of the region, for the other. Nobody for both. */
export function sideFor(actor: Actor, { volunteer, served, region }: ServiceRecord): Side | null {
  if (actor.id === volunteer) return 'volunteer';
  return actor.id === served || mayKeepRecords(actor, region) ? 'other' : null;
}

/** The record of this number, for those it concerns; to all others there is none. */
export async function concerning(
  { serviceRecords }: { readonly serviceRecords: ServiceRecordStore },
  actor: Actor,
  number: number,
): Promise<{ readonly record: ServiceRecord; readonly side: Side }> {
  const record = found(await serviceRecords.numbered(number), 'service-records.missing');
  const side = found(sideFor(actor, record), 'service-records.missing');
  return { record, side };
}
