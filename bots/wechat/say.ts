import type { Contact, Message, Wechaty } from 'wechaty';
import type { Destination } from '../../src/features/broadcasts/index.ts';
import { NotSentError } from '../channel.ts';

/** What fails before the words are handed over surely did not arrive; of what fails after, nobody knows. */
export async function say(bot: Wechaty, to: Destination, text: string): Promise<void> {
  if ('contact' in to) {
    const contact = await reach(() => bot.Contact.find({ id: to.contact }));
    await handOver(() => contact.say(text));
    return;
  }
  const room = await reach(() => bot.Room.find({ id: to.room }));
  const mentioned = await Promise.all((to.mentions ?? []).map((id) => reach(() => bot.Contact.find({ id }))));
  const sayInRoom = room.say.bind(room) as (text: string, ...mentioned: Contact[]) => Promise<void | Message>;
  await handOver(() => sayInRoom(text, ...mentioned));
}

/** Without a connection nothing leaves; a connection that broke on the way leaves a doubt. */
async function handOver(hand: () => Promise<unknown>): Promise<void> {
  try {
    await hand();
  } catch (error) {
    const isRefused = error instanceof Error && /No connection established|ECONNREFUSED/u.test(error.message);
    throw isRefused ? new NotSentError('The WeChat service cannot be reached.', { cause: error }) : error;
  }
}

async function reach<Found>(find: () => Promise<Found | undefined>): Promise<Found> {
  const found = await find().catch((error: unknown) => {
    throw new NotSentError('WeChat could not look up the recipient.', { cause: error });
  });
  if (found === undefined) throw new NotSentError('WeChat knows no such recipient.');
  return found;
}
