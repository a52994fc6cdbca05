import { answerResident, askPerson, closeHandover, leaveHandover } from '../../src/features/broadcasts/index.ts';
import { perform, type Actor } from '../../src/kernel/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../command.ts';
import { asksForBot } from '../understand/talk/bot.ts';
import { asksForPerson } from '../understand/talk/person.ts';
import { isCarer, isDutyWorker } from './who.ts';

const TO_RESIDENT = /^(?:回复?|答复)[ #]*(\d{1,6})(?:号?[ :,]+(.+)|号?)$/u;
const TO_RESIDENT_TYPED = /^\s*(?:回复?|答复)[\s#＃]*[\d０-９]{1,6}号?[\s:：,，]*/u;
const CLOSE = /^结束[ #]*(\d{1,6})号?$/u;

/** “工作人员联系了” may answer a question, “工作人员不用来了” is said to a person. */
const CERTAINLY_PERSON = /人工|真人|活人|客服$|转|找|叫|喊|换|来个|[要想][跟和同]/u;
const CERTAINLY_BOT = /机器|小邻|自动|人工|客服/u;

const mayAnswer = (actor: Actor): boolean => isCarer(actor) || isDutyWorker(actor);

/** To a person and back. */
export const personCommands: readonly Command[] = [
  hears({
    name: 'chat.person',
    example: '转人工',
    hear: (text) => (asksForPerson(text) ? { isCertain: CERTAINLY_PERSON.test(text) } : null),
    during: ({ isCertain }) => (isCertain ? 'keeps-dialogue' : undefined),
    run: handOver,
  }),
  hears({
    name: 'chat.bot',
    example: '回到机器人',
    shownTo: (_, { handedOver }) => handedOver !== undefined,
    hear: (text) => (asksForBot(text) ? { isCertain: CERTAINLY_BOT.test(text) } : null),
    during: ({ isCertain }) => (isCertain ? 'keeps-dialogue' : undefined),
    async run({ app, actor, conversation: { handedOver }, once }): Promise<Answer> {
      if (handedOver === undefined) return answer('handovers.with-bot');
      await perform(leaveHandover, app, actor, { handoverId: handedOver }, { once });
      return { ...answer('handovers.back'), handOver: null };
    },
  }),
];

/** What whoever took it over says to the resident. */
export const handoverCommands: readonly Command[] = [
  hears({
    name: 'handovers.answer',
    example: '回 12 您好，明天上午上门看看',
    shownTo: mayAnswer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, utterance) => {
      const heard = TO_RESIDENT.exec(text);
      const words = utterance.text.replace(TO_RESIDENT_TYPED, '').trim();
      return heard === null ? null : { number: Number(heard[1]), words: heard[2] === undefined ? '' : words };
    },
    async run({ app, actor, once }, { number, words }: { number: number; words: string }) {
      if (words === '') return answer('handovers.say-words', { number });
      const { cutAfter } = await perform(answerResident, app, actor, { number, text: words }, { once });
      if (cutAfter !== undefined) return answer('handovers.answered-cut', { number, count: cutAfter });
      return answer('handovers.answered', { number });
    },
  }),
  hears({
    name: 'handovers.close',
    example: '结束 12',
    shownTo: mayAnswer,
    during: 'keeps-dialogue',
    hear: (text) => {
      const number = CLOSE.exec(text)?.[1];
      return number === undefined ? null : { number: Number(number) };
    },
    async run({ app, actor, once }, { number }: { number: number }) {
      await perform(closeHandover, app, actor, { number }, { once });
      return answer('handovers.closed', { number });
    },
  }),
];

async function handOver({ app, actor, region, utterance, conversation, once }: Turn): Promise<Answer> {
  const { handedOver } = conversation;
  const before = handedOver === undefined ? null : await app.handovers.find(handedOver);
  if (before?.state === 'open') return answer('handovers.begun-already');

  const { channel, room, contact } = utterance;
  const input = { channel, contact, ...(room !== undefined && { room }), ...(region !== undefined && { region }) };
  const { handover, dutyPhone: phone } = await perform(askPerson, app, actor, input, { once });
  if (handover !== undefined) return { ...answer('handovers.begun'), pauses: true, handOver: handover.id };
  const nobody = phone === undefined ? answer('handovers.nobody') : answer('handovers.nobody-call', { phone });
  return { ...nobody, handOver: null };
}
