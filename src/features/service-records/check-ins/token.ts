import { createHmac, timingSafeEqual } from 'node:crypto';
import { SPOKEN_WORDS } from '../../../../config/volunteers/service-records.ts';
import { chinaDay } from '../../../kernel/index.ts';

/** What a scanned token says. */
export interface ReadToken {
  readonly activity: string;
  readonly until: Date;
}

/**
 * What the QR code of an activity carries: the activity, until when it is good, and a signature over both.
 * @param key of the activity, known to this installation only
 */
export const signToken = (key: string, { activity, until }: ReadToken): string => {
  const said = `${activity}.${until.getTime().toString(36)}`;
  return `${said}.${signature(key, said)}`;
};

/** The activity a token names, so that its key can be looked up; nothing is proved by that. Null when it is no token. */
export const activityOfToken = (token: string): string | null => FORM.exec(token)?.groups?.['activity'] ?? null;

/** What the token says; null when it was not signed with this key. Whether it is still good, `until` says. */
export function readToken(key: string, token: string): ReadToken | null {
  const { activity, until, mark } = FORM.exec(token)?.groups ?? {};
  if (activity === undefined || until === undefined || mark === undefined) return null;
  const right = Buffer.from(signature(key, `${activity}.${until}`));
  const given = Buffer.from(mark);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return null;
  return { activity, until: new Date(Number.parseInt(until, 36)) };
}

const FORM = /^(?<activity>[\w-]{1,64})\.(?<until>[0-9a-z]{1,11})\.(?<mark>[\w-]{1,64})$/u;

const signature = (key: string, said: string): string => createHmac('sha256', key).update(said).digest('base64url');

/** The word that is said aloud at an activity on this day in China. */
export function wordOfDay(key: string, now: Date): string {
  const drawn = createHmac('sha256', key)
    .update(`word ${chinaDay(now).date}`)
    .digest()
    .readUInt32BE();
  return SPOKEN_WORDS[drawn % SPOKEN_WORDS.length]!;
}
