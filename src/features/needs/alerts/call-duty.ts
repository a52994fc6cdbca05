import { z } from 'zod';
import { allow, defineUseCase, found, isSystem } from '../../../kernel/index.ts';
import { callNext, type AlertPorts } from './call-next.ts';

/** The first call about a need that became a danger, unless it was made at once. */
export const callDuty = defineUseCase({
  name: 'needs.call-duty',
  input: z.object({ needId: z.string() }),
  async run(ports: AlertPorts, actor, { needId }) {
    allow(isSystem(actor), 'needs.system-only');
    return callNext(ports, found(await ports.needs.find(needId), 'needs.missing'));
  },
});
