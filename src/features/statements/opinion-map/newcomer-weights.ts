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
const SAMPLE = 400;
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
  const weights = Float64Array.from({ length: matrix.participants }, (_, participant) => verified[participant]!);
  const taking = Array.from(weights.keys()).filter((id) => weights[id] === 1 && seen[id]! >= enough);
  const established = taking.filter((participant) => newcomers[participant] === 0);
  if (established.length < FEWEST_ESTABLISHED) return weights;
  const arrived = taking.filter((participant) => newcomers[participant] === 1);
  const old = sampleOf(established);
  const young = sampleOf(arrived);
  const like = comparison(matrix, enough);
  for (let participant = 0; participant < weights.length; participant += 1) {
    if (newcomers[participant] === 1) weights[participant] = 0;
  }
  for (const participant of arrived) {
    const others = young.filter((other) => other !== participant);
    const expected = (arrived.length * count(old, (other) => like(participant, other))) / old.length;
    const found =
      ((arrived.length - 1) * count(others, (other) => like(participant, other))) / Math.max(1, others.length);
    weights[participant] = Math.min(1, (1 + expected) / (1 + found));
  }
  return weights;
}

/** Whether two participants are of one mind; sixteen answers at a time. */
function comparison(matrix: VoteMatrix, enough: number): (left: number, right: number) => boolean {
  const rowWords = matrix.rowBytes / 4;
  const words = new Int32Array(matrix.codes.buffer, 0, matrix.answered.length * rowWords);
  const used = Math.ceil(matrix.statements / 16);
  const shown = new Int32Array(used);
  for (let statement = 0; statement < matrix.statements; statement += 1) {
    if (matrix.hidden[statement] === 0) shown[statement >> 4]! |= 1 << ((statement & 15) * 2);
  }
  return (left, right) => {
    let [both, same] = [0, 0];
    for (let word = 0; word < used; word += 1) {
      const first = words[left * rowWords + word]!;
      const second = words[right * rowWords + word]!;
      const seen = (first | (first >>> 1)) & (second | (second >>> 1)) & shown[word]!;
      const apart = first ^ second;
      both += bitsIn(seen);
      same += bitsIn(seen & ~(apart | (apart >>> 1)));
    }
    return both >= enough && same >= ONE_MIND * both;
  };
}

/** How many of the lower bits are set; the upper bit of each pair must be 0. */
function bitsIn(pairs: number): number {
  const fours = (pairs & 0x33333333 & LOWER) + ((pairs >>> 2) & 0x33333333 & LOWER);
  const bytes = (fours + (fours >>> 4)) & 0x0f0f0f0f;
  return Math.imul(bytes, 0x01010101) >>> 24;
}

function sampleOf(people: readonly number[]): readonly number[] {
  if (people.length <= SAMPLE) return people;
  return Array.from({ length: SAMPLE }, (_, number) => people[Math.floor((number * people.length) / SAMPLE)]!);
}

function count(people: readonly number[], fits: (participant: number) => boolean): number {
  let fitting = 0;
  for (const participant of people) if (fits(participant)) fitting += 1;
  return fitting;
}
