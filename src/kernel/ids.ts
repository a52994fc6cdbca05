import { createHash, randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;

/** A new id: 26 letters and digits, sortable by millisecond, never a plain integer and free of `:` (job ids must be). */
export function newId(now: Date = new Date()): string {
  const stamp = idsBegin(now);
  return stamp + encode(chance(LENGTH - stamp.length));
}

/** How the ids made at this moment begin: those made before it sort before this. */
export function idsBegin(moment: Date): string {
  let time = moment.getTime();
  let stamp = '';
  for (let place = 0; place < 10; place += 1) {
    stamp = ALPHABET[time % 32] + stamp;
    time = Math.floor(time / 32);
  }
  return stamp;
}

/** The same id for the same parts, every time: how a request sent twice finds what it made the first time. */
export function idFrom(...parts: readonly (string | number)[]): string {
  return encode(
    createHash('sha256')
      .update(parts.map((part) => `${String(part).length}:${part}`).join(''))
      .digest(),
  ).slice(0, LENGTH);
}

/** Random bytes are drawn in stock: one call to the system for hundreds of ids. */
const stock = Buffer.alloc(4096);
let used = stock.length;

function chance(length: number): Buffer {
  if (used + length > stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  used += length;
  return stock.subarray(used - length, used);
}

function encode(bytes: Buffer): string {
  let text = '';
  for (const byte of bytes) text += ALPHABET[byte & 31];
  return text;
}
