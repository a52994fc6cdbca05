import { share } from './consensus.ts';
import { draw } from './random.ts';
import type { GroupTally } from './tallies.ts';

interface Options {
  /** Statements that moderation left in and the participant has not answered. */
  readonly open: readonly number[];
  readonly groups: readonly GroupTally[];
  /** Chance that the participant belongs to each of the groups, in their order. */
  readonly belonging: readonly number[];
  /** A random number from 0 up to 1. */
  readonly chance: number;
}

/**
 * Draws the statement to be shown next, with a chance that grows with the square of what the answer would teach: mostly
 * what teaches much, while every statement has some chance to be seen (as Polis squares its priorities).
 * @returns `undefined` when none is open
 */
export function drawNext({ open, groups, belonging, chance }: Options): number | undefined {
  const worth = Float64Array.from(open, (statement) => teaches(statement, groups, belonging) ** 2);
  return open[draw(worth, chance)];
}

/**
 * What an answer is expected to teach, in nats: of the participant (which group they belong to: mutual information of
 * answer and group) and of the statement (how many of each group agree: a further answer to a share known from n of them
 * teaches 1 / 2n). New statements and new participants thus come first, and divisive statements for who stands between
 * groups; what mostly is passed over teaches less.
 * @see Lindley (1956), On a measure of the information provided by an experiment, Annals of Mathematical Statistics 27
 */
export function teaches(statement: number, groups: readonly GroupTally[], belonging: readonly number[]): number {
  const shares = groups.map(({ tallies }) => answerShares(tallies[statement]!));
  const mixed = [0, 1, 2].map((side) => shares.reduce((sum, of, group) => sum + belonging[group]! * of[side]!, 0));
  const left = shares.reduce((sum, of, group) => sum + belonging[group]! * entropy(of), 0);
  const ofParticipant = Math.max(0, entropy(mixed) - left);
  const ofStatement = groups.reduce(
    (sum, { tallies }, group) => sum + belonging[group]! / (2 * (tallies[statement]!.seen + 2)),
    0,
  );
  return (ofParticipant + ofStatement) * (1 - mixed[2]!);
}

/**
 * How likely a participant belongs to each group, by their answers alone, taken as independent within a group.
 * @param answers statement and side of each answer
 * @param sizes weight of each group, in people
 * @returns chances that sum to 1; of no groups none
 */
export function belongingOf(
  answers: readonly { readonly statement: number; readonly side: 'agree' | 'disagree' | 'pass' }[],
  groups: readonly GroupTally[],
  sizes: readonly number[],
): readonly number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const logs = groups.map(({ tallies }, group) =>
    answers.reduce(
      (sum, { statement, side }) => sum + Math.log(share(tallies[statement]!, side)),
      Math.log((sizes[group]! + 1) / (whole + groups.length)),
    ),
  );
  const most = Math.max(...logs);
  const odds = logs.map((log) => Math.exp(log - most));
  const sum = odds.reduce((total, value) => total + value, 0);
  return odds.map((value) => value / sum);
}

/** Agree, disagree, pass, each as if once more. */
const answerShares = (tally: { agree: number; disagree: number; pass: number; seen: number }): number[] =>
  [tally.agree, tally.disagree, tally.pass].map((count) => (count + 1) / (tally.seen + 3));

const entropy = (shares: readonly number[]): number =>
  shares.reduce((sum, value) => (value > 0 ? sum - value * Math.log(value) : sum), 0);
