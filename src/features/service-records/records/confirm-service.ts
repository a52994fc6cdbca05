import { z } from 'zod';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { confirmedNow, type EnterPorts } from './enter-record.ts';
import { concerning } from './own-side.ts';
import { stateOf, type Confirmations, type ServiceRecord } from './record.ts';

/** Confirms a service for one's own side. Once both sides have, it counts. Confirmed again, nothing changes. */
export const confirmService = defineUseCase({
  name: 'service-records.confirm-service',
  input: z.object({ number: z.coerce.number().int().min(1) }),
  async run(ports: EnterPorts, actor, { number }) {
    const { record: known, side } = await concerning(ports, actor, number);
    const at = ports.clock();
    const changed = await ports.serviceRecords.change(known.id, (record) => {
      ensure(record.state === 'claimed' || record.state === 'confirmed', 'service-records.refused-before');
      if (record.confirmed[side] !== undefined) return { result: record };
      const confirmed: Confirmations = {
        ...record.confirmed,
        ...(side === 'volunteer' ? { volunteer: at } : { other: { by: actor.id, at } }),
      };
      const next: ServiceRecord = { ...record, confirmed, state: stateOf({ ...record, confirmed }) };
      return { next, happenings: next.state === 'confirmed' ? [confirmedNow(next, at)] : [], result: next };
    });
    return found(changed, 'service-records.missing');
  },
});
