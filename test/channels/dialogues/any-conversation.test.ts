import { expect, it } from 'vitest';
import { answerTo } from '../../../bots/chat/answer.ts';
import type { Repertoire } from '../../../bots/chat/turn.ts';
import type { Dialogue, Message } from '../../../bots/command.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { needIntake } from '../../../bots/dialogues/need-intake.ts';
import { outcomeQuestions } from '../../../bots/dialogues/outcome-questions.ts';
import type { App } from '../../../src/app.ts';
import { MINUTE } from '../../../src/kernel/index.ts';
import type { Conversation, RunningDialogue } from '../../../src/platform/chat/index.ts';
import { aCommand, buildUtterance } from '../../factories/chat.ts';
import { randomWords, type Chance } from '../../factories/random-words.ts';
import { buildActor } from '../../factories/residents.ts';
import { aTime } from '../../factories/time.ts';
import { chanceFrom } from '../../setup/chance.ts';
import { size } from '../../setup/size.ts';

const CONVERSATIONS = size(300, 20_000);
const UTTERANCES = 30;
const LONGEST_MS = size(60_000, 3_600_000);

it(
  `answerTo() is never stuck, never fails and loses nothing silently in ${CONVERSATIONS} conversations by chance`,
  async () => {
    for (let seed = 1; seed <= CONVERSATIONS; seed += 1) {
      const said: string[] = [];
      try {
        await converse(chanceFrom(seed * 2_654_435_761), said);
      } catch (error) {
        throw new Error(`Conversation ${seed}:\n${said.join('\n')}`, { cause: error });
      }
    }
  },
  LONGEST_MS,
);

async function converse(chance: Chance, said: string[]): Promise<void> {
  const talk = aTalk();
  for (let count = 0; count < UTTERANCES; count += 1) {
    if (chance() < 0.03) talk.time.pass(31 * MINUTE);
    if (chance() < 0.03) talk.deployAnew();
    const words = randomWords(chance, [['有什么活动', '我的需求']]);
    const before = talk.open();
    const answers = await talk.say(words);
    said.push(`  ${words.slice(0, 40)} → ${answers.join(' / ')}`);

    expect(answers.length, 'every message is answered').toBeGreaterThan(0);
    expect(answers).not.toContain('');
    expect(talk.open().length, 'two dialogues at most').toBeLessThanOrEqual(2);
    const lost = before.filter((dialogue) => !isAccountedFor(dialogue, talk));
    if (lost.length > 0)
      expect(answers.join(), 'what ends is said to end').toMatch(/没有提交|先不办了|过了时间|记下了outcome/u);
    if (answers[0]!.includes('119')) expect(talk.open()).toEqual([]);
  }

  await talk.say('取消');
  await talk.say('取消');
  expect(talk.open(), 'nothing is open after 取消').toEqual([]);
  expect((await talk.say('帮助')).join()).toContain('您可以这样跟我说');
  expect(new Set(talk.submitted).size, 'nothing is submitted twice').toBe(talk.submitted.length);
}

/** It is open still, was done, or was begun anew in the same words. */
const isAccountedFor = (dialogue: RunningDialogue, { open, submitted }: ReturnType<typeof aTalk>): boolean =>
  submitted.includes(keyOf(dialogue.state)) ||
  open().some(({ name, state, about }) => keyOf(state) === keyOf(dialogue.state) || isSame({ name, about }, dialogue));

const isSame = (one: Pick<RunningDialogue, 'name'> & { about: unknown }, other: RunningDialogue): boolean =>
  one.name === other.name && one.about === other.about;

const keyOf = (state: unknown): string => (state as { once?: string }).once ?? 'outcome';

/** One person's talk with the bot, in memory: what would be submitted is only noted. */
function aTalk() {
  const time = aTime();
  const submitted: string[] = [];
  let conversation: Conversation = { id: 'terminal:contact:lin|lin', turn: 0 };
  let version = 1;
  let count = 0;
  const app = {
    clock: time.clock,
    logger: { error: () => undefined },
    chatCounts: { understood: () => undefined, unanswered: () => undefined },
    notUnderstood: { add: async () => undefined },
    regions: { chainOf: async () => [] },
    conversations: {
      of: async () => conversation,
      put: async (next: Conversation) => {
        expect(next.turn).toBe(conversation.turn + 1);
        conversation = structuredClone(next);
      },
    },
  } as unknown as App;

  return {
    time,
    submitted,
    open: () => [conversation.running, conversation.aside].filter((dialogue) => dialogue !== undefined),
    /** The dialogues change: what was begun is carried over. */
    deployAnew() {
      version += 1;
    },
    async say(text: string): Promise<readonly string[]> {
      count += 1;
      const utterance = buildUtterance({ id: `terminal:${count}`, text });
      const message: Message = { app, actor: buildActor(), utterance, once: utterance.id };
      const answers = await answerTo(repertoireOf(version, submitted), message);
      const again = await answerTo(repertoireOf(version, []), message);
      if (conversation.last?.utterance === utterance.id) expect(again).toEqual(answers);
      return answers;
    },
  };
}

function repertoireOf(version: number, submitted: string[]): Repertoire {
  const noted = (dialogue: Dialogue): Dialogue => ({
    ...dialogue,
    version,
    upgrade: (state) => state,
    async effect(_turn, effect) {
      const key = keyOf(effect);
      if (key !== 'outcome') submitted.push(key);
      return { say: [`记下了${key}`] };
    },
  });
  const lists = ['有什么活动', '我的需求'].map((text) => ({ ...aCommand(text), during: 'keeps-dialogue' as const }));
  const mine = COMMANDS.filter(
    ({ name }) => name.startsWith('chat.') || ['needs.feedback', 'needs.intake'].includes(name),
  );
  return {
    commands: [...mine.slice(0, -1), ...lists, ...mine.slice(-1)],
    dialogues: [needIntake, outcomeQuestions].map(noted),
  };
}
