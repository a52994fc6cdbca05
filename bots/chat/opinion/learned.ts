import { keepNotUnderstood } from '../../../src/features/broadcasts/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { say, sayByCode } from '../../../src/phrases/index.ts';
import type { Answer, Command, Turn } from '../../command.ts';
import { wordQuestion, type PerhapsMeant } from '../../dialogues/perhaps-meant.ts';
import type { Heard } from '../hear.ts';
import type { Opinion } from './second-opinion.ts';

/**
 * Words that no command hears for certain, but of which staff may have said what they mean. A need is taken in, since it
 * is read back before anything is done; for anything else the bot asks to hear it in words that it is sure of. Where nobody
 * said anything, it asks for what the examples make likely.
 */
export async function learnedOf(
  commands: readonly Command[],
  { app, actor, region, utterance, once }: Turn,
  opinion: Opinion | null,
  mayBeNeed: boolean,
): Promise<Heard | Answer> {
  const place = actor.region ?? region;
  const words = { text: utterance.text, resident: actor.id, ...(place !== undefined && { region: place }) };
  const intent = await perform(keepNotUnderstood, app, SYSTEM, words, { once });
  const command = commands.find(({ name }) => name === intent);
  if (command?.name === 'needs.intake') return { command, slots: { text: utterance.text.trim() } };
  if (intent === null && opinion?.kind === 'perhaps') {
    app.chatCounts.understood(ASKING);
    return askIfMeant(utterance.text, opinion, mayBeNeed);
  }

  app.chatCounts.unanswered(utterance.channel);
  if (command === undefined || command.example === '') return { say: [say('chat.not-understood')] };
  return { say: [say('chat.perhaps-meant', { meaning: meaningOf(command), example: command.example })] };
}

const ASKING = 'perhaps-meant';

function askIfMeant(
  text: string,
  { heard, words }: Opinion & { readonly kind: 'perhaps' },
  mayBeNeed: boolean,
): Answer {
  const state: PerhapsMeant = { text, meaning: meaningOf(heard.command), words, mayBeNeed };
  return { say: [wordQuestion(state)], start: { dialogue: ASKING, state } };
}

/** Whoever may be in danger is told whom to call, and only then asked; 是 is heard as a cry for help. */
export function askIfDanger(text: string, mayBeNeed: boolean): Answer {
  const meaning = sayByCode('intents.chat-danger');
  const state: PerhapsMeant = { text, meaning, words: `${CRY}${text}`, mayBeNeed, isDanger: true };
  return { say: [wordQuestion(state)], start: { dialogue: ASKING, state } };
}

const CRY = '救命！';

const meaningOf = ({ name }: Command): string => sayByCode(`intents.${name.replace('.', '-')}`);
