import { CODES, PER_BYTE, type VoteMatrix } from './vote-matrix.ts';

const BYTES = 256;

/**
 * For every participant the sum of what their answers are worth. All sums of four neighbouring answers are worked out
 * once, so that a row takes one look-up for four statements ("method of the four Russians").
 * @param worth by statement × 4 + code
 * @returns by participant, in the unit of `worth`
 * @see Arlazarov, Dinic, Kronrod, Faradžev (1970), Doklady Akademii Nauk SSSR 194
 */
export function sumByParticipant(matrix: VoteMatrix, worth: Float64Array): Float64Array {
  const { codes, participants, rowBytes, statements } = matrix;
  const used = Math.ceil(statements / PER_BYTE);
  const table = tableOf(worth, used);
  const sums = new Float64Array(participants);
  for (let participant = 0; participant < participants; participant += 1) {
    const start = participant * rowBytes;
    // Two sums, so that neither waits for the other.
    let even = 0;
    let odd = 0;
    let byte = 0;
    for (; byte + 1 < used; byte += 2) {
      even += table[byte * BYTES + codes[start + byte]!]!;
      odd += table[byte * BYTES + BYTES + codes[start + byte + 1]!]!;
    }
    if (byte < used) even += table[byte * BYTES + codes[start + byte]!]!;
    sums[participant] = even + odd;
  }
  return sums;
}

/**
 * For every statement and code the sum of what those who answered so are worth; the other way round from `sumByParticipant`,
 * and as fast for the same reason.
 * @param worth by participant
 * @returns by statement × 4 + code, in the unit of `worth`; code 0 holds those who have not seen it
 */
export function sumByAnswer(matrix: VoteMatrix, worth: Float64Array): Float64Array {
  const { codes, participants, rowBytes, statements } = matrix;
  const used = Math.ceil(statements / PER_BYTE);
  const table = new Float64Array(used * BYTES);
  for (let participant = 0; participant < participants; participant += 1) {
    const value = worth[participant]!;
    if (value === 0) continue;
    const start = participant * rowBytes;
    for (let byte = 0; byte < used; byte += 1) table[byte * BYTES + codes[start + byte]!]! += value;
  }
  return takenApart(table, used).subarray(0, statements * CODES);
}

/** By byte of a row × 256 + what may stand there. */
function tableOf(worth: Float64Array, used: number): Float64Array {
  const table = new Float64Array(used * BYTES);
  const low = new Float64Array(16);
  const high = new Float64Array(16);
  const at = (index: number): number => (index < worth.length ? worth[index]! : 0);
  for (let byte = 0; byte < used; byte += 1) {
    const base = byte * PER_BYTE * CODES;
    for (let pair = 0; pair < 16; pair += 1) {
      low[pair] = at(base + (pair & 3)) + at(base + 4 + (pair >> 2));
      high[pair] = at(base + 8 + (pair & 3)) + at(base + 12 + (pair >> 2));
    }
    for (let value = 0; value < BYTES; value += 1) table[byte * BYTES + value] = low[value & 15]! + high[value >> 4]!;
  }
  return table;
}

function takenApart(table: Float64Array, used: number): Float64Array {
  const sums = new Float64Array(used * PER_BYTE * CODES);
  const low = new Float64Array(16);
  const high = new Float64Array(16);
  for (let byte = 0; byte < used; byte += 1) {
    low.fill(0);
    high.fill(0);
    for (let value = 0; value < BYTES; value += 1) {
      const sum = table[byte * BYTES + value]!;
      low[value & 15]! += sum;
      high[value >> 4]! += sum;
    }
    const base = byte * PER_BYTE * CODES;
    for (let pair = 0; pair < 16; pair += 1) {
      sums[base + (pair & 3)]! += low[pair]!;
      sums[base + 4 + (pair >> 2)]! += low[pair]!;
      sums[base + 8 + (pair & 3)]! += high[pair]!;
      sums[base + 12 + (pair >> 2)]! += high[pair]!;
    }
  }
  return sums;
}
