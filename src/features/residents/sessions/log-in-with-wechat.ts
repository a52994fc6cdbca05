import { z } from 'zod';
import { defineUseCase, Refusal, type Clock } from '../../../kernel/index.ts';
import type { WechatApi } from '../../../platform/wechat/index.ts';
import { contactOf } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { SessionStore } from './session-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly sessions: SessionStore;
  readonly wechat: WechatApi;
  readonly clock: Clock;
}

/** The mini-program's log-in: its code tells who is asking; somebody new becomes known by their openid. */
export const logInWithWechat = defineUseCase({
  name: 'residents.log-in-with-wechat',
  input: z.object({ code: z.string().min(1).max(200) }),
  async run({ residents, sessions, wechat, clock }: Ports, _actor, { code }, call) {
    const answer = await wechat.codeToSession(code);
    if ('errcode' in answer) throw refusalFor(answer.errcode);

    const { openid } = answer;
    const resident = await residents.meet(contactOf('miniprogram', openid), call.newId('resident'), clock());
    return { ...(await sessions.open(resident.id, 'mini-program')), resident };
  },
});

/** What the platform's numbers mean for whoever wants to log in; any other number is a fault of this installation. */
function refusalFor(errcode: number): Error {
  switch (errcode) {
    case 40029:
    case 40163:
      return new Refusal('unknown', 'residents.wechat-code');
    case 40226:
      return new Refusal('forbidden', 'residents.wechat-blocked');
    case 45011:
      return new Refusal('too-often', 'residents.wechat-too-often', { seconds: 60 });
    case -1:
      return new Refusal('too-often', 'residents.wechat-busy', { seconds: 10 });
    case 0:
      return new Refusal('missing', 'residents.wechat-off');
    default:
      return new Error(`WeChat refused the log-in with ${errcode}`);
  }
}
