import { z } from 'zod';
import { SERVICE_RECORDS } from '../../../../config/volunteers/service-records.ts';
import { allow, defineUseCase, moment } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { mayKeepRecords } from '../policy.ts';
import type { ServiceRecord } from './record.ts';
import type { ServiceRecordStore } from './record-store.ts';

interface Ports {
  readonly serviceRecords: ServiceRecordStore;
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** A record with the name of its volunteer, as far as they have said one. */
export interface NamedRecord extends ServiceRecord {
  readonly name?: string;
}

/** What was served in a region in some time, with names: for those who keep its records. */
export const listServiceRecords = defineUseCase({
  name: 'service-records.list-records',
  input: z.object({ region: regionPath, from: moment, until: moment }),
  async run({ serviceRecords, residents }: Ports, actor, { region, from, until }): Promise<NamedRecord[]> {
    allow(mayKeepRecords(actor, region), 'service-records.not-keeper');
    const records = await serviceRecords.within(region, from, until, SERVICE_RECORDS.mostInOneSheet);
    const ids = [...new Set(records.map(({ volunteer }) => volunteer))];
    const people = ids.length === 0 ? [] : await residents.findMany(ids);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return records.map((record) => {
      const name = names.get(record.volunteer);
      return name === undefined ? record : { ...record, name };
    });
  },
});
