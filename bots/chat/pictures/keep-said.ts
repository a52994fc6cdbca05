import { PICTURES } from '../../../config/people/photos.ts';
import type { App } from '../../../src/app.ts';
import { actorOf, meetContact } from '../../../src/features/residents/index.ts';
import { hearPhoto } from '../../../src/features/needs/index.ts';
import { isRefusal, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { describeError } from '../../../src/platform/logger.ts';
import type { Utterance } from '../../command.ts';

/**
 * Keeps the photo of a private message before the message itself is kept: the platform may not have it later. One that cannot be
 * fetched or kept is answered as any other thing that the bot cannot read.
 */
export async function keepSaidPicture(app: App, { id, channel, contact, picture }: Utterance): Promise<void> {
  if (picture === undefined) return;
  try {
    const bytes = await inTime(picture());
    const resident = await perform(meetContact, app, SYSTEM, { channel, contact }, { once: id });
    await perform(hearPhoto, app, actorOf(resident), { picture: bytes }, { once: id });
  } catch (error) {
    if (!isRefusal(error)) app.logger.warn({ ...describeError(error), utterance: id }, 'a picture could not be kept');
  }
}

async function inTime<Result>(fetching: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The picture did not come in time.')), PICTURES.fetchMs);
  });
  try {
    return await Promise.race([fetching, late]);
  } finally {
    clearTimeout(timer);
  }
}
