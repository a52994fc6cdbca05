import { keepNotUnderstood } from '../../src/features/broadcasts/index.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import { say, sayByCode } from '../../src/phrases/index.ts';
import type { Command, Turn } from '../command.ts';
import type { Heard } from './hear.ts';

/**
 * Words that no command hears, but of which staff may have said what they mean. A need is taken in, since it is read back
 * before anything is done; for anything else the bot asks to hear it in words that it is sure of.
 */
export async function learnedOf(
  commands: readonly Command[],
  { app, actor, region, utterance, once }: Turn,
): Promise<Heard | readonly string[]> {
  const place = actor.region ?? region;
  const words = { text: utterance.text, resident: actor.id, ...(place !== undefined && { region: place }) };
  const intent = await perform(keepNotUnderstood, app, SYSTEM, words, { once });
  const command = commands.find(({ name }) => name === intent);
  if (command?.name === 'needs.intake') return { command, slots: { text: utterance.text.trim() } };

  app.chatCounts.unanswered(utterance.channel);
  if (command === undefined || command.example === '') return [say('chat.not-understood')];
  const meaning = sayByCode(`intents.${command.name.replace('.', '-')}`);
  return [say('chat.perhaps-meant', { meaning, example: command.example })];
}
