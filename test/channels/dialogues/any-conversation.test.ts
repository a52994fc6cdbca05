import { expect, it } from 'vitest';
import { answerTo } from '../../../bots/chat/answer.ts';
import type { Repertoire } from '../../../bots/chat/turn.ts';
import type { Dialogue, Message } from '../../../bots/command.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { needIntake } from '../../../bots/dialogues/need-intake.ts';
import { outcomeQuestions } from '../../../bots/dialogues/outcome-questions.ts';
import { perhapsMeant } from '../../../bots/dialogues/perhaps-meant.ts';
import type { App } from '../../../src/app.ts';
import type { Resident } from '../../../src/features/residents/index.ts';
import { MINUTE } from '../../../src/kernel/index.ts';
import type { Conversation, RunningDialogue } from '../../../src/platform/chat/index.ts';
import { aCommand, buildUtterance } from '../../factories/chat.ts';
import { randomWords, type Chance } from './random-words.ts';
import { buildActor, buildResident } from '../../factories/residents.ts';
import { aTime } from '../../factories/time.ts';
import { chanceFrom } from '../../setup/chance.ts';
import { size } from '../../setup/size.ts';

const CONVERSATIONS = size(120, 5_000);
const UTTERANCES = 30;
const LONGEST_MS = size(60_000, 3_600_000);

it(
  `answerTo() is never stuck, never fails and loses nothing silently in ${CONVERSATIONS} conversations by chance`,
  async () => {
    for (let seed = 1; seed <= CONVERSATIONS; seed += 1) {
      const said: string[] = [];
      const wrong = await converse(chanceFrom(seed * 2_654_435_761), said).catch((error: unknown) => [String(error)]);
      expect(wrong, `conversation ${seed}:\n${said.join('\n')}`).toEqual([]);
    }
  },
  LONGEST_MS,
);

/** @returns what went wrong */
async function converse(chance: Chance, said: string[]): Promise<string[]> {
  const talk = aTalk();
  const wrong: string[] = [];
  const check = (holds: boolean, what: string) => void (holds || wrong.push(`${said.length}: ${what}`));
  for (let count = 0; count < UTTERANCES; count += 1) {
    if (chance() < 0.03) talk.time.pass(31 * MINUTE);
    if (chance() < 0.03) talk.deployAnew();
    const words = randomWords(chance, [['有什么活动', '我的需求']]);
    const before = talk.open();
    const answers = await talk.say(words);
    said.push(`  ${words.slice(0, 40)} → ${answers.join(' / ')}`);

    check(answers.length > 0 && !answers.includes(''), 'a message without an answer');
    check(talk.open().length <= 2, 'more than two dialogues open');
    const isLost = before.some((dialogue) => !isAccountedFor(dialogue, talk));
    check(!isLost || SAID_TO_END.test(answers.join()), 'something ended and nobody said so');
    check(!answers[0]!.includes('119') || talk.open().length === 0, 'something is open after a danger');
  }

  await talk.say('取消');
  await talk.say('取消');
  check(talk.open().length === 0, 'something is open after 取消');
  check((await talk.say('帮助')).join().includes('您可以这样跟我说'), 'no help');
  check(new Set(talk.submitted).size === talk.submitted.length, 'something was submitted twice');
  return wrong;
}

const SAID_TO_END = /没有提交|先不办了|过了时间|记下了outcome/u;

/** It is open still, was done, or was begun anew in the same words. What was only asked for a guess is nothing begun. */
const isAccountedFor = (dialogue: RunningDialogue, { open, submitted }: ReturnType<typeof aTalk>): boolean =>
  dialogue.name === perhapsMeant.name ||
  submitted.includes(keyOf(dialogue.state)) ||
  open().some(({ name, state, about }) => keyOf(state) === keyOf(dialogue.state) || isSame({ name, about }, dialogue));

const isSame = (one: Pick<RunningDialogue, 'name'> & { about: unknown }, other: RunningDialogue): boolean =>
  one.name === other.name && one.about === other.about;

const keyOf = (state: unknown): string => (state as { once?: string }).once ?? 'outcome';

interface Change {
  readonly result: Resident;
}

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
    needs: { find: async () => null, spokenOfSince: async () => [] },
    notUnderstood: { add: async () => undefined, meaningOf: async () => null },
    regions: { chainOf: async () => [] },
    openNeeds: { similarTo: async () => [] },
    residents: { change: async (_id: string, edit: (value: Resident) => Change) => edit(buildResident()).result },
    conversations: {
      of: async () => conversation,
      put: async (next: Conversation) => {
        if (next.turn !== conversation.turn + 1) throw new Error('A turn was skipped.');
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
      const isKept = conversation.last?.utterance === utterance.id;
      return isKept && again.join() !== answers.join() ? [] : answers;
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
    dialogues: [...[needIntake, outcomeQuestions].map(noted), perhapsMeant],
  };
}
