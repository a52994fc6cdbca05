import { Refusal } from '../../kernel/index.ts';
import { isDuplicateKey } from '../../platform/mongo.ts';

/** Turns the store's "this room has a hall already" into a refusal. */
export async function refuseTakenRooms<T>(kept: Promise<T>): Promise<T> {
  try {
    return await kept;
  } catch (error) {
    if (isDuplicateKey(error, 'rooms')) throw new Refusal('conflict', 'halls.room-taken');
    throw error;
  }
}
