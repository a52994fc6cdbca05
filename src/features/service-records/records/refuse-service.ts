import { z } from 'zod';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { freeSpan, type EnterPorts } from './enter-record.ts';
import { concerning } from './own-side.ts';
import { isBooked, type ServiceRecord } from './record.ts';

/** Says that a service was not so. Its hours count no longer, unless they are in the time bank's book already. */
export const refuseService = defineUseCase({
  name: 'service-records.refuse-service',
  input: z.object({ number: z.coerce.number().int().min(1) }),
  async run(ports: EnterPorts, actor, { number }) {
    const { record: known } = await concerning(ports, actor, number);
    const at = ports.clock();
    const changed = await ports.serviceRecords.change(known.id, (record) => {
      if (record.state === 'refused') return { result: record };
      ensure(!isBooked(record), 'service-records.booked-already');
      const next: ServiceRecord = { ...record, state: 'refused', why: 'not-so' };
      const happening = { name: 'service-records.refused', by: actor.id, at, region: record.region, facts: {} };
      return { next, happenings: [happening], result: next };
    });
    const refused = found(changed, 'service-records.missing');
    await freeSpan(ports.volunteers, refused);
    return refused;
  },
});
