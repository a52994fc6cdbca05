import { expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { MINUTE } from '../../../src/kernel/index.ts';
import type { Utterance } from '../../../src/platform/chat/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aChat, buildUtterance, repliesTo, type TestChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { randomWords, type Chance } from './random-words.ts';
import { buildResident } from '../../factories/residents.ts';
import { chanceFrom } from '../../setup/chance.ts';
import { size } from '../../setup/size.ts';

const CONVERSATIONS = size(4, 60);
const UTTERANCES = 30;
const LONGEST_MS = size(120_000, 3_600_000);
const PERSON = ['转人工', '回到机器人', '在吗'];
const LISTS = ['有什么活动', '我的需求', '进度', '有什么投票', '我的编号', '报名', '退订', '恢复通知'];

it(
  `createChat() loses and repeats nothing in ${CONVERSATIONS} conversations by chance, through restarts, crashes and deliveries again`,
  async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 5000 })] });
    let confirmed = 0;
    for (let seed = 1; seed <= CONVERSATIONS; seed += 1) {
      const said: string[] = [];
      try {
        confirmed += await converse(community, `p${seed}`, chanceFrom(seed * 2_654_435_761), said);
      } catch (error) {
        throw new Error(`Conversation ${seed}:\n${said.join('\n')}`, { cause: error });
      }
    }
    expect(await community.app.utterances.countWaiting()).toBe(0);
    expect(confirmed, 'chance leads to needs that are confirmed').toBeGreaterThan(CONVERSATIONS);
  },
  LONGEST_MS,
);

/** @returns how many needs were confirmed */
async function converse(community: Community, who: string, chance: Chance, said: string[]): Promise<number> {
  const { app } = community;
  await community.settle(buildResident({ id: who, name: who, region: '/d1/s1/c1/b1/' }));
  const numbers: string[] = [];
  let chat = aChat(app);
  for (let count = 0; count < UTTERANCES; count += 1) {
    if (chance() < 0.03) community.time.pass(31 * MINUTE);
    if (chance() < 0.1) {
      await chat.stop();
      chat = aChat(app);
    }
    const utterance = buildUtterance({
      id: `terminal:${who}-${count}`,
      contact: who,
      text: randomWords(chance, [PERSON, LISTS]),
    });
    await deliver(community, chat, utterance, chance);
    const answers = (await repliesTo(app, utterance)).map(({ text }) => text);
    said.push(`  ${utterance.text.slice(0, 40)} → ${answers.join(' / ')}`);
    numbers.push(...submittedIn(answers));

    const { running, aside } = await app.conversations.of(utterance);
    expect(answers.join(), 'no defect').not.toContain('出了点问题');
    expect(running === undefined && aside !== undefined, 'one aside waits for one that runs').toBe(false);
  }

  const ask = async (text: string): Promise<string> =>
    (await chat.say(who, text, { id: `terminal:${who}-end-${text}-${Math.trunc(chance() * 1e9)}` })).join();
  await ask('回到机器人');
  await ask('取消');
  await ask('取消');
  expect(await ask('取消')).toBe('现在没有正在办的事。');
  expect(await ask('帮助')).toContain('您可以这样跟我说');
  await chat.stop();

  const needs = await app.needs.findWhere({ resident: who });
  const confirmed = needs.filter(({ route }) => route !== 'duty').map(({ number }) => number);
  expect(confirmed.toSorted(), 'every confirmed need is there exactly once').toEqual([...new Set(numbers)].toSorted());
  expect(new Set(numbers).size, 'no number was said for two').toBe(numbers.length);
  return numbers.length;
}

/** Once, several times, or to a process that dies before its answer is kept. */
async function deliver({ app, time }: Community, chat: TestChat, utterance: Utterance, chance: Chance): Promise<void> {
  if (chance() < 0.1) {
    const dying = aChat(dyingApp(app));
    await dying.receive(utterance);
    await dying.settled();
    time.pass(MINUTE);
    const next = aChat(app);
    await next.start();
    await next.settled();
    await next.stop();
  }
  const times = chance() < 0.2 ? 3 : 1;
  await Promise.all(Array.from({ length: times }, () => chat.receive(utterance)));
  await chat.settled();
}

const dyingApp = (app: App): App => ({
  ...app,
  notices: {
    ...app.notices,
    add: async () => {
      throw new Error('the process died here');
    },
  },
});

const submittedIn = (answers: readonly string[]): string[] =>
  answers.flatMap((text) => /^记下了，编号 (N\d{8}-\d{6})/u.exec(text)?.[1] ?? []);
