/**
 * Messages through the whole inbound path on one process (wechaty on the mock puppet, in the store, understood, answered,
 * the answer kept) against a bare wechaty handler on the same mock; then how long answers take at 200 messages/s.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { log } from 'wechaty-puppet';
import * as PUPPET from 'wechaty-puppet';
import { mock, PuppetMock } from 'wechaty-puppet-mock';
import { WechatyBuilder } from 'wechaty';
import { createChat } from '../bots/chat.ts';
import { COMMANDS } from '../bots/commands/index.ts';
import { DIALOGUES } from '../bots/dialogues/index.ts';
import { createWechat } from '../bots/wechat.ts';
import { percentile } from '../scripts/measure/percentile.ts';
import { compare, format, printTable } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const ROOMS = 500;
const MESSAGES = 1000;
const RATE = { perSecond: 200, seconds: 15 };
/** A question that reads the store and changes nothing. */
const TEXT = '@小邻 我的编号';

log.level('silent');
const installation = await openInstallation();
const { app } = installation;

const bare = await aBareHandler();
const whole = await aWholeBot();

// Rooms and people are met before anything is measured.
await inOneGo(bare, ROOMS);
await inOneGo(whole, ROOMS);

const rows = await compare(
  [
    { name: 'a bare wechaty handler', run: () => inOneGo(bare, MESSAGES) },
    { name: 'the whole inbound path', run: () => inOneGo(whole, MESSAGES) },
  ],
  3,
);
printTable(`Messages in ${ROOMS} rooms, ${MESSAGES} at once`, 'messages/s', rows);

const times = await atRate(whole);
console.log(
  `\nAt ${RATE.perSecond} messages/s in ${ROOMS} rooms for ${RATE.seconds} s, from WeChat to the kept answer: ` +
    `median ${format(percentile(times, 0.5))} ms, p99 ${format(percentile(times, 0.99))} ms, ` +
    `longest ${format(percentile(times, 1))} ms; ${times.length} answered.`,
);

await whole.stop();
await bare.stop();
await installation.close();
process.exit(0);

interface Bot {
  readonly account: Account;
  /** Calls back with the id of each message that is done. */
  onDone: (id: string) => void;
  stop(): Promise<void>;
}

type Account = ReturnType<typeof anAccount>;

/** An account in many groups, with one person in each. */
function anAccount() {
  const mocker = new mock.Mocker();
  const puppet = new PuppetMock({ mocker });
  const self = mocker.createContact({ id: 'account', name: '小邻' });
  for (let index = 0; index < ROOMS; index += 1) {
    mocker.createContact({ id: `person${index}`, name: `邻居${index}` });
    mocker.createRoom({
      id: `room${index}@chatroom`,
      topic: `群${index}`,
      memberIdList: ['account', `person${index}`],
    });
  }
  let said = 0;
  return {
    puppet,
    logIn: () => mocker.login(self),
    /** @returns the message's id */
    say(): string {
      const id = `m${said}`;
      const index = said % ROOMS;
      said += 1;
      mocker.MessageMock.create({
        id,
        talkerId: `person${index}`,
        roomId: `room${index}@chatroom`,
        timestamp: Date.now(),
        type: PUPPET.types.Message.Text,
        text: TEXT,
      } as PUPPET.payloads.Message);
      puppet.emit('message', { messageId: id });
      return id;
    },
  };
}

async function aBareHandler(): Promise<Bot> {
  const account = anAccount();
  const bot = WechatyBuilder.build({ puppet: account.puppet });
  const own: Bot = { account, onDone: () => undefined, stop: () => bot.stop() };
  bot.on('message', (message) => own.onDone(message.id));
  await bot.start();
  account.logIn();
  return own;
}

async function aWholeBot(): Promise<Bot> {
  const account = anAccount();
  const channel = await createWechat({ logger: app.logger, puppet: account.puppet });
  const own: Bot = {
    account,
    onDone: () => undefined,
    async stop() {
      await channel.stop();
      await chat.stop();
    },
  };
  const utterances: typeof app.utterances = {
    ...app.utterances,
    async finish(id, doneAt) {
      await app.utterances.finish(id, doneAt);
      own.onDone(id.replace('wechat:', ''));
    },
  };
  const chat = createChat({ ...app, utterances }, { commands: COMMANDS, dialogues: DIALOGUES });
  await channel.start(chat.receive, chat.receiveRoomEvent);
  account.logIn();
  return own;
}

/** @returns messages per second */
async function inOneGo(bot: Bot, count: number): Promise<number> {
  const began = performance.now();
  let left = count;
  await new Promise<void>((resolve) => {
    bot.onDone = () => {
      left -= 1;
      if (left === 0) resolve();
    };
    for (let said = 0; said < count; said += 1) bot.account.say();
  });
  return (count * 1000) / (performance.now() - began);
}

/** @returns how long each message took, in milliseconds */
async function atRate(bot: Bot): Promise<number[]> {
  const count = RATE.perSecond * RATE.seconds;
  const began = new Map<string, number>();
  const times: number[] = [];
  const finished = new Promise<void>((resolve) => {
    bot.onDone = (id) => {
      times.push(performance.now() - began.get(id)!);
      if (times.length === count) resolve();
    };
  });
  const start = performance.now();
  for (let said = 0; said < count;) {
    const due = Math.min(count, Math.floor(((performance.now() - start) * RATE.perSecond) / 1000));
    for (; said < due; said += 1) began.set(bot.account.say(), performance.now());
    await pause(2);
  }
  await finished;
  return times;
}
