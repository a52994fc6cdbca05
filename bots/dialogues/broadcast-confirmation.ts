import { scheduleBroadcast } from '../../src/features/broadcasts/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say, sayMoment } from '../../src/phrases/index.ts';
import { dialogue, type Answer } from '../command.ts';

export interface BroadcastConfirmation {
  /** Id of the draft. */
  readonly broadcast: string;
  readonly number: number;
  readonly at?: string;
  /** It says what broadcasts had better not say: who sends it must say why. */
  readonly needsReason: boolean;
}

interface Schedule extends BroadcastConfirmation {
  readonly excuse?: string;
}

const CONFIRM = /^(?:确认|确定|发|发出|发送|是|是的|对|对的|好|好的|可以|行|没错)$/u;
const DROP = /^(?:不发了?|不用了|算了|取消|不是|否|不)$/u;
const REASON = /^(?:理由|原因)[是:,\s]*(.{2,200})$/u;

/** Shows no more than was previewed: 确认 lets the draft go out, 取消 leaves it a draft. */
export const broadcastConfirmation = dialogue<BroadcastConfirmation, Schedule>({
  name: 'broadcast-confirmation',
  version: 1,
  step(state, text) {
    if (DROP.test(text)) return { say: [say('broadcasts.draft-left', { number: state.number })], effects: [] };
    const excuse = REASON.exec(text)?.[1];
    if (state.needsReason && excuse === undefined) return { state, say: [say('broadcasts.say-reason')], effects: [] };
    if (excuse !== undefined) return { say: [], effects: [{ ...state, excuse }] };
    if (CONFIRM.test(text)) return { say: [], effects: [state] };
    return { state, say: [say('broadcasts.say-confirm')], effects: [] };
  },
  asks: ({ needsReason }) => say(needsReason ? 'broadcasts.say-reason' : 'broadcasts.say-confirm'),
  about: ({ number }) => say('broadcasts.draft-named', { number }),
  async effect({ app, actor, once }, { broadcast, at, excuse }): Promise<Answer> {
    const input = { broadcastId: broadcast, ...(at !== undefined && { at }), ...(excuse !== undefined && { excuse }) };
    const { number, awaitsSecond, startsAt } = await perform(scheduleBroadcast, app, actor, input, { once });
    if (awaitsSecond === true) return { say: [say('broadcasts.awaiting-now', { number })] };
    const time = startsAt! <= app.clock() ? say('broadcasts.at-once') : sayMoment(startsAt!);
    return { say: [say('broadcasts.scheduled-now', { number, time })] };
  },
});
