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

/** What a sealed entry says: the choices, and whether a proxy made them. None: they lie in an envelope. */
export interface Opened {
  readonly choices: readonly string[];
  readonly door?: 'proxy';
}

/** Is there room in a sealed ballot for these choices, whoever makes them? */
export const fitsSealed = (choices: readonly string[]): boolean =>
  Buffer.byteLength(JSON.stringify({ choices, door: 'proxy' })) <= PADDED;

/**
 * Seals what somebody chose, for the ballot of this name only.
 * @param door `proxy` when somebody else chose for them; it is sealed too
 * @throws Error when the choices do not fit: a poll that allows so many should never have been opened
 */
export function sealChoices(key: Buffer, pseudonym: string, choices: readonly string[], door?: string): string {
  const text = JSON.stringify(door === 'proxy' ? { choices, door } : choices);
  if (Buffer.byteLength(text) > PADDED) throw new Error(`Choices of ${Buffer.byteLength(text)} bytes do not fit.`);
  const padding = ' '.repeat(PADDED - Buffer.byteLength(text));
  return sealText(keyed(key, 'seal', ''), text + padding, pseudonym);
}

export function openChoices(key: Buffer, pseudonym: string, sealed: string): Opened {
  const read = JSON.parse(openText(keyed(key, 'seal', ''), sealed, pseudonym)) as readonly string[] | Opened;
  return 'choices' in read ? read : { choices: read };
}

/** What holds of a ballot under this name: the voter's own last choice; without one, the last that a proxy made. */
export function openBallot(
  key: Buffer,
  pseudonym: string,
  entries: readonly { readonly choices: readonly string[] }[],
): Opened | undefined {
  const opened = entries.map(({ choices: [sealed] }) => openChoices(key, pseudonym, sealed!));
  return opened.findLast(({ door }) => door !== 'proxy') ?? opened.at(-1);
}

/** A sealed batch is as long as a whole number of these. */
const BATCH_PADDED = 4096;

/** Seals what a batch of envelopes holds; like all the rest it cannot be read once the key is destroyed. */
export function sealBatch(key: Buffer, poll: string, text: string): string {
  const bytes = Buffer.byteLength(text);
  const padding = ' '.repeat(Math.ceil(bytes / BATCH_PADDED) * BATCH_PADDED - bytes);
  return sealText(keyed(key, 'batch', ''), text + padding, poll);
}

/** Two batches that say the same have the same mark, which says nothing without the key. */
export const sealMark = (key: Buffer, text: string): string => keyed(key, 'batch-mark', text).toString('hex');

export const openBatch = (key: Buffer, poll: string, sealed: string): string =>
  openText(keyed(key, 'batch', ''), sealed, poll);

const keyed = (key: Buffer, purpose: string, about: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}:${about}`).digest();
