import type { Contact, Message } from 'wechaty';
import type { Destination } from '../../src/features/broadcasts/index.ts';
import { NotSentError } from '../channel.ts';
import type { Connection } from './connection.ts';

/** What fails before the words are handed over surely did not arrive; of what fails after, nobody knows. */
export async function say(connection: Connection, to: Destination, text: string): Promise<void> {
  const { bot } = connection;
  if ('contact' in to) {
    const contact = await reach(connection, () => bot.Contact.find({ id: to.contact }));
    await handOver(() => contact.say(text));
    return;
  }
  const room = await reach(connection, () => bot.Room.find({ id: to.room }));
  const mentioned = await Promise.all(
    (to.mentions ?? []).map((id) => reach(connection, () => bot.Contact.find({ id }))),
  );
  const sayInRoom = room.say.bind(room) as (text: string, ...mentioned: Contact[]) => Promise<void | Message>;
  await handOver(() => sayInRoom(text, ...mentioned));
}

/** What the client says when there is no line, or it has hung up itself. */
const NEVER_LEFT =
  /No connection established|ECONNREFUSED|has been shut down|channel has been closed|no grpc manager|NO CLIENT/u;

/** Without a connection nothing leaves; a connection that broke on the way leaves a doubt. */
async function handOver(hand: () => Promise<unknown>): Promise<void> {
  try {
    await hand();
  } catch (error) {
    const isRefused = error instanceof Error && NEVER_LEFT.test(error.message);
    throw isRefused ? new NotSentError('The WeChat service cannot be reached.', { cause: error }) : error;
  }
}

/** The library finds nobody, too, when it could not ask: whoever is to count as unknown is so twice, on a line that holds. */
async function reach<Found>({ isOpen }: Connection, find: () => Promise<Found | undefined>): Promise<Found> {
  try {
    const found = (await find()) ?? (await find());
    if (found !== undefined) return found;
  } catch (error) {
    throw new NotSentError('WeChat could not look up the recipient.', { cause: error });
  }
  throw new NotSentError('WeChat knows no such recipient.', { reason: isOpen() ? 'recipient' : 'outage' });
}
