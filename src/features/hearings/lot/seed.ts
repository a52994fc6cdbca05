import { createHash } from 'node:crypto';
import { inOrder, type LotEntry } from './draw.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is published at the notice: it binds to the secret and does not tell it. `secret` is 64 hexadecimal digits. */
export const commitmentTo = (secret: string): string => sha256(secret);

/** SHA-256 of the frozen list: one line `[number,"building","age band"]` of JSON for each, by number, ended by a line feed. */
export const listHash = (entries: readonly LotEntry[]): string =>
  sha256(
    inOrder(entries)
      .map(({ number, building, ageBand }) => `${JSON.stringify([number, building, ageBand])}\n`)
      .join(''),
  );

/** What a seed is made of: the secret bound at the notice, the frozen list, and the digits called out before all. */
export interface SeedParts {
  readonly secret: string;
  readonly listHash: string;
  readonly calledOut: string;
}

/**
 * The seed of a lot. Nobody steers it: the secret was bound before anybody signed up and is known to nobody until the lot, the
 * list is frozen before the digits are called out, and whoever calls them knows no secret.
 */
export const seedOf = ({ secret, listHash: hash, calledOut }: SeedParts): string =>
  sha256(`${secret} ${hash} ${calledOut}`);
