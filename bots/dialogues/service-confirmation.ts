import { confirmService, refuseService } from '../../src/features/service-records/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say, sayMinutes } from '../../src/phrases/index.ts';
import { answer, dialogue } from '../command.ts';
import { AGREES } from '../understand/conversation/agreement.ts';

/** A service that was read back, and the very words: what is confirmed is what was read. */
export interface ServiceConfirmation {
  readonly number: number;
  readonly minutes: number;
  readonly asked: string;
}

interface Decision extends ServiceConfirmation {
  readonly isSo: boolean;
}

const REFUSE = /^(?:不对|不是|不是这样|没有|没有这回事|错了|不)$/u;
const LEAVE = /^(?:算了|取消|以后再说|等等|先不确认|再看看)$/u;

/** One side's word on a service: 确认 counts it, 不对 takes it out. */
export const serviceConfirmation = dialogue<ServiceConfirmation, Decision>({
  name: 'service-confirmation',
  version: 1,
  step(state, text) {
    if (LEAVE.test(text)) return { say: [say('service-records.left-open', { number: state.number })], effects: [] };
    if (AGREES.test(text)) return { say: [], effects: [{ ...state, isSo: true }] };
    if (REFUSE.test(text)) return { say: [], effects: [{ ...state, isSo: false }] };
    return { state, say: [state.asked], effects: [] };
  },
  asks: ({ asked }) => asked,
  about: ({ number }) => say('service-records.awaiting-named', { number }),
  async effect({ app, actor, once }, { number, isSo }) {
    if (!isSo) {
      await perform(refuseService, app, actor, { number }, { once });
      return answer('service-records.refused-now', { number });
    }
    const { minutes } = await perform(confirmService, app, actor, { number }, { once });
    return answer('service-records.confirmed-now', { number, hours: sayMinutes(minutes) });
  },
});
