import { z } from 'zod';
import { CODES } from '../../../../config/defaults.ts';
import { defineUseCase, ensure, later, Refusal, type Clock } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { contactOf } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { PhoneCodeStore } from './phone-code-store.ts';
import { phoneDigest, phoneNumber } from './phone.ts';
import type { SessionStore } from './session-store.ts';

/** Sends a code to a phone, by whatever service the installation has. @throws when it was not accepted */
export type SendCode = (phone: string, code: string) => Promise<void>;

interface Ports {
  readonly phoneCodes: PhoneCodeStore;
  /** Null: there is no service that sends. */
  readonly sendCode: SendCode | null;
  /** In a demo the code is shown to whoever asks, in place of a service that sends it. */
  readonly demo: boolean;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/** By what one can log in here besides WeChat. */
export const viewLogInDoors = defineUseCase({
  name: 'residents.view-log-in-doors',
  input: z.object({}),
  run: async ({ sendCode, demo }: Pick<Ports, 'sendCode' | 'demo'>) => ({
    demo,
    phone: sendCode !== null ? ('sent' as const) : demo ? ('shown' as const) : null,
  }),
});

/** Has a code sent to a phone; whether anybody has that phone is not told. */
export const askPhoneCode = defineUseCase({
  name: 'residents.ask-phone-code',
  input: z.object({ phone: phoneNumber }),
  async run({ phoneCodes, sendCode, demo, attempts, clock }: Ports, _actor, { phone: number }) {
    ensure(sendCode !== null || demo, 'residents.phone-off');
    await attempts.use('phone-code', phoneDigest(number));
    const code = await phoneCodes.issue(number, CODES.phoneMs);
    await sendCode?.(number, code);
    return { until: later(clock(), CODES.phoneMs), shown: sendCode === null ? code : null };
  },
});

/** Log-in by the code that was sent to a phone; somebody new becomes known by that phone. */
export const logInWithPhone = defineUseCase({
  name: 'residents.log-in-with-phone',
  input: z.object({
    phone: phoneNumber,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, '应为6位数字'),
  }),
  async run(
    {
      phoneCodes,
      attempts,
      residents,
      sessions,
      clock,
    }: Omit<Ports, 'sendCode' | 'demo'> & { readonly residents: ResidentStore; readonly sessions: SessionStore },
    _actor,
    { phone: number, code },
    call,
  ) {
    await attempts.use('phone-log-in', phoneDigest(number));
    if (!(await phoneCodes.take(number, code))) throw new Refusal('unknown', 'residents.wrong-phone-code');

    await attempts.forget('phone-log-in', phoneDigest(number));
    const resident = await residents.meet(contactOf('phone', number), call.newId('resident'), clock());
    return { ...(await sessions.open(resident.id, 'mini-program')), resident };
  },
});
