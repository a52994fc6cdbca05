import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../kernel/index.ts';
import { awaitedOf, wordAsking, type ServiceRecordStore } from '../../service-records/index.ts';
import { keepNotices, type TellingPorts } from '../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly serviceRecords: ServiceRecordStore;
  readonly clock: Clock;
}

/** Asks for the word of whoever served, or was served, as long as it is missing. */
export const tellService = defineUseCase({
  name: 'broadcasts.tell-service',
  input: z.object({ recordId: z.string() }),
  async run({ serviceRecords, clock, ...ports }: Ports, actor, { recordId }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const record = found(await serviceRecords.find(recordId), 'service-records.missing');
    const whom = awaitedOf(record);
    if (whom === null) return { told: 0 };
    const telling = { cause: `${call.once ?? newId()}:asked`, text: () => wordAsking(record), about: record.id };
    return { told: await keepNotices(ports, { ...telling, to: { residents: [whom] }, now: clock() }) };
  },
});
