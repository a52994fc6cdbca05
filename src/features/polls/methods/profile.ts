/** One place of a ranking: an option, or several that the voter puts equally high. */
export type Place = string | readonly string[];

/** Options from most to least preferred; who does not rank an option leaves it out. */
export interface RankedBallot {
  readonly ranking: readonly Place[];
  /** How many identical ballots this stands for, a positive integer; 1 unless said. */
  readonly weight?: number;
}

/** Ranked ballots in flat arrays, so that counting a million of them is a plain pass over memory. */
export interface Profile {
  /** Option ids in the order in which they were put to the vote; an option's number is its place in it. */
  readonly options: readonly string[];
  /** Number of every option ranked, ballot after ballot; `~number` where it shares the place of the one before. */
  readonly places: Int16Array;
  /** Where each ballot begins in `places`; one more than there are ballots. */
  readonly starts: Int32Array;
  /** How many votes each ballot stands for. */
  readonly weights: Float64Array;
  /** All votes, blank ballots included. */
  readonly votes: number;
}

/**
 * Reads ranked ballots once, for any number of counts.
 * @param options ids in the order in which they were put to the vote
 * @throws Error when a ballot ranks an option twice or one that was not put to the vote
 * @throws RangeError when a weight is not a positive integer, or all together are too many to count exactly
 */
export function profileOf(options: readonly string[], ballots: readonly RankedBallot[]): Profile {
  const numbers = numbersOf(options);
  const starts = new Int32Array(ballots.length + 1);
  const weights = new Float64Array(ballots.length);
  const ranked = new Int32Array(options.length).fill(-1);
  // Room that is never written to costs no memory.
  let places = new Int16Array(ballots.length * Math.min(options.length, 16));
  let length = 0;
  let votes = 0;
  const rankOnce = (option: string, ballot: number): number => {
    const number = numberOf(numbers, option);
    if (ranked[number] === ballot) throw new Error(`A ballot ranks ${option} twice.`);
    ranked[number] = ballot;
    return number;
  };

  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const { ranking, weight = 1 } = ballots[ballot]!;
    votes = addWeight(votes, weight);
    weights[ballot] = weight;
    if (length + options.length > places.length) places = enlarged(places, length + options.length);
    for (let at = 0; at < ranking.length; at += 1) {
      const place = ranking[at]!;
      if (typeof place === 'string') {
        places[length] = rankOnce(place, ballot);
        length += 1;
        continue;
      }
      for (let beside = 0; beside < place.length; beside += 1) {
        const number = rankOnce(place[beside]!, ballot);
        places[length] = beside === 0 ? number : ~number;
        length += 1;
      }
    }
    starts[ballot + 1] = length;
  }
  return { options, places: places.subarray(0, length), starts, weights, votes };
}

/**
 * The number of each option.
 * @throws Error when one stands there twice
 * @throws RangeError when there are more than 32,767
 */
export function numbersOf(options: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map(options.map((option, number) => [option, number]));
  if (numbers.size < options.length) throw new Error('An option was put to the vote twice.');
  if (options.length > MOST_OPTIONS) throw new RangeError('These are more options than can be put to one vote.');
  return numbers;
}

/** @throws Error when the option was not put to the vote */
export function numberOf(numbers: ReadonlyMap<string, number>, option: string): number {
  const number = numbers.get(option);
  if (number === undefined) throw new Error(`A ballot names ${option}, which was not put to the vote.`);
  return number;
}

/**
 * All votes so far and these.
 * @throws RangeError when the weight is not a positive integer, or the sum too large to be exact
 */
export function addWeight(votes: number, weight: number): number {
  if (!Number.isSafeInteger(weight) || weight < 1) throw new RangeError('A weight must be a positive integer.');
  const sum = votes + weight;
  if (sum > MOST_VOTES) throw new RangeError('These are more votes than can be counted exactly.');
  return sum;
}

/** A number and its complement fit into sixteen bits. */
const MOST_OPTIONS = 32_767;
/** So many votes in hundred-thousandths, or in points of Borda for thousands of options, are still a safe integer. */
const MOST_VOTES = 90_000_000_000;

function enlarged(places: Int16Array<ArrayBuffer>, least: number): Int16Array<ArrayBuffer> {
  const larger = new Int16Array(Math.max(least, places.length * 2));
  larger.set(places);
  return larger;
}
