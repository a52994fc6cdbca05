import { sayToPerson } from '../../src/features/broadcasts/index.ts';
import { isRefusal, later, perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { describeError } from '../../src/platform/logger.ts';
import type { During, Turn } from '../command.ts';
import { asksForHelp } from '../understand/talk/help.ts';
import { asHeard } from '../understand/normalize.ts';
import { awaitsAnswer } from './course.ts';
import { KEPT_MS } from './turn.ts';

/** In a hand-over what is said goes to the person, but for danger, explicit commands, and answers to what these ask. */
export const goesToPerson = ({ utterance, conversation }: Turn, during: During | undefined): boolean =>
  conversation.handedOver !== undefined &&
  utterance.addressed &&
  during !== 'stops-everything' &&
  during !== 'keeps-dialogue' &&
  !awaitsAnswer(conversation);

/** @returns null when the hand-over is over: the bot is to answer */
export async function sayToPersonInstead(turn: Turn): Promise<readonly string[] | null> {
  const { app, utterance, conversation } = turn;
  if (asksForHelp(asHeard(utterance.text))) return [say('handovers.help')];
  if (await isPassedOn(turn)) {
    await app.conversations.keep(conversation.id, later(app.clock(), KEPT_MS));
    return [];
  }
  const { handedOver: _handedOver, last: _last, ...rest } = conversation;
  await app.conversations.put({ ...rest, turn: conversation.turn + 1 }, later(app.clock(), KEPT_MS));
  return null;
}

/** The person hears of the danger too; the numbers to call are said whatever becomes of that. */
export async function tellPersonToo(turn: Turn): Promise<void> {
  if (turn.conversation.handedOver === undefined) return;
  try {
    await isPassedOn(turn);
  } catch (error) {
    turn.app.logger.error({ ...describeError(error), utterance: turn.once }, 'danger was not passed on in a hand-over');
  }
}

async function isPassedOn({ app, actor, utterance, conversation, once }: Turn): Promise<boolean> {
  const text = utterance.text.trim();
  if (text === '') return true;
  try {
    const said = { handoverId: conversation.handedOver!, text };
    return (await perform(sayToPerson, app, actor, said, { once })).isOpen;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}
