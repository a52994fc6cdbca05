import { idFrom, Refusal } from '../../kernel/index.ts';
import { scoresIn, type Scale } from './asking/scale.ts';
import { optionIds, type Poll } from './poll.ts';

/** One time a voter voted; `token` tells it from the others. */
export interface BallotEntry {
  readonly token: string;
  readonly choices: readonly string[];
  readonly at: Date;
  /** Of an open poll: by which door it came, when not online, and who brought it. */
  readonly door?: 'phone' | 'doorstep' | 'proxy';
  readonly by?: string;
}

/**
 * What one voter answers to one poll: the last entry holds. Earlier ones stay below it, so that an entry which came too
 * late can be taken back and leaves what held before. There is no happening of a vote: ballots are the record themselves,
 * and a secret poll must not leave a second trace.
 */
export interface Ballot {
  readonly id: string;
  readonly poll: string;
  readonly voter: string;
  readonly entries: readonly BallotEntry[];
  /** The round of the poll's closing that counted it; 0: none yet; `HELD`: none, and what is chosen lies in an envelope. */
  readonly counted: number;
}

/** Stands where an envelope was handed in: nothing else can be put on such a ballot. */
export const HELD = -1;

/** One ballot per poll and voter, by construction. */
export const ballotId = (poll: string, voter: string): string => idFrom('ballot', poll, voter);

/** Methods by which somebody may choose several options. */
const OF_SEVERAL: readonly Poll['method'][] = ['approval', 'ranked', 'budget'];

/** @throws Refusal when these are not what the method asks for: one of the poll's options, or some, or points for some, each once */
export function checkChoices(poll: Poll, choices: readonly string[]): void {
  if (poll.scale !== undefined) return checkScores(poll, poll.scale, choices);
  const isOfSeveral = OF_SEVERAL.includes(poll.method);
  const { seats } = poll.election ?? {};
  if (seats !== undefined && choices.length > seats) throw new Refusal('invalid', 'polls.too-many-marks', { seats });
  const known = optionIds(poll);
  const isOnce = new Set(choices).size === choices.length;
  const fits = choices.length > 0 && choices.every((choice) => known.includes(choice));
  if (fits && (isOfSeveral ? isOnce : choices.length === 1)) return;
  throw new Refusal('invalid', isOfSeveral ? 'polls.choices' : 'polls.choice', {
    options: poll.options.map(({ label }) => label),
  });
}

function checkScores(poll: Poll, scale: Scale, choices: readonly string[]): void {
  if (choices.length > 0 && scoresIn(choices, optionIds(poll), scale) !== null) return;
  const { lowest, highest } = scale;
  throw new Refusal('invalid', 'polls.scores', { lowest, highest, options: poll.options.map(({ label }) => label) });
}

/** What holds: the last entry of the voter themselves; without one, the last that a proxy made. */
export const holdingEntry = ({ entries }: Pick<Ballot, 'entries'>): BallotEntry | undefined =>
  entries.findLast(({ door }) => door !== 'proxy') ?? entries.at(-1);

export const choicesOf = (ballot: Pick<Ballot, 'entries'>): readonly string[] => holdingEntry(ballot)?.choices ?? [];

/**
 * One ballot for each person, the latest: somebody may have voted through two contacts before these were joined.
 * @param personOf the one who goes on for a voter whose record was joined with another
 */
export function onePerPerson(ballots: readonly Ballot[], personOf: ReadonlyMap<string, string>): Ballot[] {
  const latest = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const person = personOf.get(ballot.voter) ?? ballot.voter;
    const other = latest.get(person);
    if (other === undefined || votedAt(other) <= votedAt(ballot)) latest.set(person, ballot);
  }
  return [...latest.values()];
}

const votedAt = ({ entries }: Ballot): number => entries.at(-1)?.at.getTime() ?? 0;
