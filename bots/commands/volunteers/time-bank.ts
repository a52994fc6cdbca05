import {
  available,
  findBank,
  findPayee,
  openTimeAccount,
  viewTimeAccount,
  type Payee,
} from '../../../src/features/time-bank/index.ts';
import { communityOf } from '../../../src/features/regions/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say, sayMinutes } from '../../../src/phrases/index.ts';
import { findPlaces } from '../../chat/places.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { askGift, type HoursGift } from '../../dialogues/hours-gift.ts';
import {
  asksAboutTimeBank,
  asksForHours,
  asksToOpenAccount,
  readDonation,
  readGift,
  readPayee,
  type GiftWords,
} from '../../understand/volunteers/hours.ts';

export const timeBankCommands: readonly Command[] = [
  hears({
    name: 'time-bank.about',
    example: '时间银行',
    during: 'keeps-dialogue',
    hear: (text) => (asksAboutTimeBank(text) ? {} : null),
    async run({ app, actor, region = actor.region }) {
      const { rules } = await perform(findBank, app, actor, { region: found(region, 'time-bank.no-region') });
      return answer('time-bank.about', { rules: rules.name });
    },
  }),
  hears({
    name: 'time-bank.open-account',
    example: '开通时间银行',
    during: 'keeps-dialogue',
    hear: (text) => (asksToOpenAccount(text) ? {} : null),
    async run({ app, actor, once, utterance }) {
      if (utterance.room !== undefined) return answer('time-bank.private-only', { words: '开通时间银行' });
      const { number, balance } = await perform(openTimeAccount, app, actor, {}, { once });
      return answer('time-bank.opened-now', { number, hours: sayMinutes(balance) });
    },
  }),
  hears({
    name: 'time-bank.balance',
    example: '我的时长',
    during: 'keeps-dialogue',
    hear: (text) => (asksForHours(text) ? {} : null),
    async run({ app, actor, utterance }) {
      if (utterance.room !== undefined) return answer('time-bank.private-only', { words: '我的时长' });
      const { account } = await perform(viewTimeAccount, app, actor, {});
      return answer('time-bank.balance', { number: account.number, hours: sayMinutes(available(account)) });
    },
  }),
  hears({ name: 'time-bank.give', example: '转2小时给12号', hear: readGift, run: askBeforeGiving }),
  hears({
    name: 'time-bank.donate',
    example: '捐1小时',
    hear: readDonation,
    async run({ app, actor, utterance }, { minutes }: { minutes: number | null }) {
      if (utterance.room !== undefined) return answer('time-bank.private-only', { words: '捐1小时' });
      if (minutes === null || minutes === 0) return answer('time-bank.how-to-give');
      await perform(viewTimeAccount, app, actor, {});
      return ask({ minutes });
    },
  }),
];

async function askBeforeGiving(turn: Turn, { minutes, to }: GiftWords): Promise<Answer> {
  if (turn.utterance.room !== undefined) return answer('time-bank.private-only', { words: '转2小时给12号' });
  if (minutes === null || minutes === 0) return answer('time-bank.how-to-give');
  const people = await payees(turn, to);
  const [only, ...others] = people;
  if (only === undefined) return answer('time-bank.payee-unknown');
  if (others.length === 0) return ask({ minutes, to: only });
  const lines = people.map((payee) => say('time-bank.payee', { ...payee })).join('\n');
  return answer('time-bank.payee-several', { number: only.number, people: lines });
}

const ask = (state: HoursGift): Answer => ({ say: [askGift(state)], start: { dialogue: 'hours-gift', state } });

/** Of a name alone the speaker's own community is meant. */
async function payees({ app, actor }: Turn, to: string): Promise<Payee[]> {
  const { number, place, name } = readPayee(to);
  if (number !== undefined) return perform(findPayee, app, actor, { number });
  if (actor.region === undefined || name === undefined) return [];

  const community = await communityOf(app.regions, actor.region);
  if (place === undefined) return perform(findPayee, app, actor, { region: community, name });
  const places = await findPlaces(app.regions, place.replace(/[栋幢]/u, '号楼'), community);
  const found = await Promise.all(places.map(({ id }) => perform(findPayee, app, actor, { region: id, name })));
  return found.flat();
}
