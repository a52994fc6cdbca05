import { z } from 'zod';
import { defineUseCase, Refusal, type Clock } from '../../../kernel/index.ts';
import { NO_APP, WECHAT_BUSY, WechatError, type WechatApi } from '../../../platform/wechat-api.ts';
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
    const { openid } = await wechat.codeToSession(code).catch(refuse);

    const resident = await residents.meet(contactOf('miniprogram', openid), call.newId('resident'), clock());
    return { ...(await sessions.open(resident.id, 'mini-program')), resident };
  },
});

function refuse(error: unknown): never {
  if (!(error instanceof WechatError)) throw error;
  switch (error.errcode) {
    case 40029:
    case 40163:
      throw new Refusal('unknown', 'residents.wechat-code');
    case 40226:
      throw new Refusal('forbidden', 'residents.wechat-blocked');
    case 45011:
      throw new Refusal('too-often', 'residents.wechat-too-often', { seconds: 60 });
    case WECHAT_BUSY:
      throw new Refusal('too-often', 'residents.wechat-busy', { seconds: 10 });
    case NO_APP:
      throw new Refusal('missing', 'residents.wechat-off');
    default:
      throw error;
  }
}
