import { createHmac, randomBytes } from 'node:crypto';
import { checkCode, openText, sealText } from '../../../kernel/index.ts';

/** The id of a secret poll's key in the key store. */
export const ballotKeyOf = (poll: string): string => `ballots ${poll}`;

/** Under which name the ballot of an entry of the roll is kept while the poll is open: without the key nobody can tell whose it is. */
export const pseudonymOf = (key: Buffer, entry: string): string =>
  keyed(key, 'ballot', entry).toString('hex').slice(0, 32);

/** The code by which somebody finds their own ballot in the published record; it follows from nothing that is kept. */
export const codeOf = (key: Buffer, entry: string): string => checkCode(keyed(key, 'receipt', entry));

/** Tells one entry of a ballot from another, without saying when it was made. */
export const secretToken = (): string => randomBytes(16).toString('hex');

/** Every sealed choice is this long, whatever it says. */
const PADDED = 512;

/**
 * Seals what somebody chose, for the ballot of this name only.
 * @throws Error when the choices do not fit: a poll that allows so many should never have been opened
 */
export function sealChoices(key: Buffer, pseudonym: string, choices: readonly string[]): string {
  const text = JSON.stringify(choices);
  if (Buffer.byteLength(text) > PADDED) throw new Error(`Choices of ${Buffer.byteLength(text)} bytes do not fit.`);
  const padding = ' '.repeat(PADDED - Buffer.byteLength(text));
  return sealText(keyed(key, 'seal', ''), text + padding, pseudonym);
}

export const openChoices = (key: Buffer, pseudonym: string, sealed: string): readonly string[] =>
  JSON.parse(openText(keyed(key, 'seal', ''), sealed, pseudonym)) as readonly string[];

const keyed = (key: Buffer, purpose: string, about: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}:${about}`).digest();
