import type { VoteMatrix } from './votes/vote-matrix.ts';

interface Options {
  /** By participant: 1 when known to be a resident; others do not count at all. */
  readonly verified: Uint8Array;
  /** By participant: 1 when they came only after the conversation had begun, 0 when they were residents before. */
  readonly newcomers: Uint8Array;
  /** By participant: answers to statements that are shown. */
  readonly seen: Int32Array;
  /** Answers from which on somebody counts. */
  readonly enough: number;
}

/** Of the statements that two people both saw, the share of same answers from which on they are of one mind. */
const ONE_MIND = 0.75;
/** Established participants without whom there is nothing to compare newcomers with. */
const FEWEST_ESTABLISHED = 30;
/** People of either kind with whom somebody is compared; from more on it is a sample. */
const SAMPLE = 150;
/** The lower bit of every answer in a 32-bit word. */
const LOWER = 0x55555555;

/**
 * How much the answers of each participant count: established ones 1, newcomers as many times less than 1 as people of
 * their mind are more frequent among newcomers than among the established. Newcomers who think as residents do thus lose
 * nothing, whereas a block of new accounts with like answers that nobody else gives counts together as one person. With
 * answers below the minimum newcomers do not count yet. Without at least 30 established participants all count 1: such a
 * conversation has no protection but verification.
 * @returns weights by participant, from 0 to 1
 * @see Viswanath et al. (2015), Strength in numbers: robust tamper detection in crowd computations, COSN (comparing new
 *   with established accounts as crowds); Sugiyama, Suzuki, Kanamori (2012), Density ratio estimation, ch. 2 (the ratio)
 */
export function newcomerWeights(matrix: VoteMatrix, options: Options): Float64Array {
  const { verified, newcomers, seen, enough } = options;
  const weights = new Float64Array(matrix.participants);
  weights.set(verified.subarray(0, matrix.participants));
  if (!newcomers.subarray(0, matrix.participants).includes(1)) return weights;
  const taking = Array.from(weights.keys()).filter((id) => weights[id] === 1 && seen[id]! >= enough);
  const established = taking.filter((participant) => newcomers[participant] === 0);
  if (established.length < FEWEST_ESTABLISHED) return weights;
  const arrived = taking.filter((participant) => newcomers[participant] === 1);
  const old = sampleOf(established);
  const young = sampleOf(arrived);
  for (let participant = 0; participant < weights.length; participant += 1) {
    if (newcomers[participant] === 1) weights[participant] = 0;
  }
  const [oldRows, youngRows] = [rowsOf(matrix, old), rowsOf(matrix, young)];
  for (const participant of arrived) {
    const own = rowsOf(matrix, [participant]);
    const others = young.length - Number(young.includes(participant));
    const expected = (arrived.length * countLike(own, oldRows, enough)) / old.length;
    const same = countLike(own, youngRows, enough) - (young.length - others);
    const found = ((arrived.length - 1) * same) / Math.max(1, others);
    weights[participant] = found <= expected + 2 * Math.sqrt(1 + expected) ? 1 : ((1 + expected) / (1 + found)) ** 2;
  }
  return weights;
}

/** Answers of some participants to the statements that are shown, row after row, 16 to a word. */
interface Rows {
  readonly words: Int32Array;
  /** The lower bit of each answer that was given. */
  readonly seen: Int32Array;
  /** Words in a row. */
  readonly width: number;
}

function rowsOf({ codes, rowBytes, statements, hidden }: VoteMatrix, people: readonly number[]): Rows {
  const width = Math.ceil(statements / 16);
  const shown = new Int32Array(width);
  for (let statement = 0; statement < statements; statement += 1) {
    if (hidden[statement] === 0) shown[statement >> 4]! |= 3 << ((statement & 15) * 2);
  }
  const all = new Int32Array(codes.buffer, 0, codes.length / 4);
  const words = new Int32Array(people.length * width);
  for (const [row, participant] of people.entries()) {
    for (let word = 0; word < width; word += 1) {
      words[row * width + word] = all[(participant * rowBytes) / 4 + word]! & shown[word]!;
    }
  }
  return { words, seen: words.map((word) => (word | (word >>> 1)) & LOWER), width };
}

/** How many rows are of one mind with the first of `own`. */
function countLike(own: Rows, rows: Rows, enough: number): number {
  const { words, seen, width } = rows;
  const { words: ownWords, seen: ownSeen } = own;
  let like = 0;
  for (let row = 0; row < words.length; row += width) {
    let both = 0;
    let same = 0;
    for (let word = 0; word < width;) {
      // Three words are added up before their counts are, which the two bits of every answer just hold.
      let bothOfThree = 0;
      let sameOfThree = 0;
      const end = Math.min(word + 3, width);
      for (; word < end; word += 1) {
        const common = ownSeen[word]! & seen[row + word]!;
        const apart = ownWords[word]! ^ words[row + word]!;
        bothOfThree = (bothOfThree + common) | 0;
        sameOfThree = (sameOfThree + (common & ~(apart | (apart >>> 1)))) | 0;
      }
      both += sumOfPairs(bothOfThree);
      same += sumOfPairs(sameOfThree);
    }
    if (both >= enough && same >= ONE_MIND * both) like += 1;
  }
  return like;
}

/** The sum of sixteen numbers of two bits each. */
function sumOfPairs(pairs: number): number {
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function sampleOf(people: readonly number[]): readonly number[] {
  const size = Math.min(SAMPLE, people.length);
  return Array.from({ length: size }, (_, number) => people[Math.floor((number * people.length) / size)]!);
}
