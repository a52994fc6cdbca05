import { donateHours, sendHours, viewTimeAccount } from '../../src/features/time-bank/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say, sayMinutes } from '../../src/phrases/index.ts';
import { answer, dialogue } from '../command.ts';

/** Hours about to be given, as they were read back; without a person, to the community's pool. */
export interface HoursGift {
  readonly minutes: number;
  readonly to?: { readonly number: number; readonly name: string; readonly place: string };
}

const CONFIRM = /^(?:确认|确定|是|是的|对|对的|好|好的|可以|行|没错|转|转吧|捐|捐吧)$/u;
const DROP = /^(?:不转了?|不捐了?|不用了?|算了|取消|不是|不对|否|不|别转)(?:了|吧)?$/u;

/** Reads back who gets how much, and moves nothing before a 确认. */
export const hoursGift = dialogue<HoursGift, HoursGift>({
  name: 'hours-gift',
  version: 1,
  step(state, text) {
    if (DROP.test(text)) return { say: [say('time-bank.dropped')], effects: [] };
    if (CONFIRM.test(text)) return { say: [], effects: [state] };
    return { state, say: [askGift(state)], effects: [] };
  },
  asks: askGift,
  about: ({ minutes, to }) =>
    say(to === undefined ? 'time-bank.donation-named' : 'time-bank.gift-named', { hours: sayMinutes(minutes) }),
  async effect({ app, actor, once }, { minutes, to }) {
    if (to === undefined) await perform(donateHours, app, actor, { minutes }, { once });
    else await perform(sendHours, app, actor, { to: to.number, minutes }, { once });
    const { account } = await perform(viewTimeAccount, app, actor, {});
    const words = { hours: sayMinutes(minutes), left: sayMinutes(account.balance) };
    return answer(to === undefined ? 'time-bank.donated' : 'time-bank.given', words);
  },
});

/** What is asked before anything moves. */
export function askGift({ minutes, to }: HoursGift): string {
  const hours = sayMinutes(minutes);
  return to === undefined ? say('time-bank.ask-donation', { hours }) : say('time-bank.ask-gift', { hours, ...to });
}
