import type { Profile } from '../profile.ts';
import { tieBreak, type TieBreak, type TieDecision, type TiePurpose, type TieRule } from '../ties.ts';
import { papersOf, WHOLE_VOTE } from './papers.ts';

/** One stage of the count. All votes in hundred-thousandths of a vote. */
export interface Stage {
  /** What was done: first preferences counted, a surplus transferred, or somebody excluded and their papers transferred. */
  readonly done: 'first-preferences' | 'surplus' | 'exclusion';
  /** Whose papers were transferred; none at the first stage. */
  readonly of?: string;
  /** Votes of every option at the end of the stage, by id. */
  readonly votes: Readonly<Record<string, number>>;
  /** Papers without a further preference, and what rounding down has cost. */
  readonly notTransferred: number;
  /**
   * Deemed elected at the end of the stage. By quota: most votes first, as their surpluses are transferred. To fill the last
   * vacancies: in the order in which they were put to the vote, as their votes are not asked, a quota among them or not.
   */
  readonly elected: readonly string[];
}

export interface TransferableVote {
  /** In order of election, as in the stages. */
  readonly elected: readonly string[];
  /** Whole votes. */
  readonly quota: number;
  /** Whole votes on papers with a first preference. */
  readonly valid: number;
  readonly stages: readonly Stage[];
  readonly ties: readonly TieDecision[];
}

export interface TransferableVoteRule {
  readonly seats: number;
  /** The lot of rules 49 (3) and 51 (2): decides when those equal were equal at all stages. */
  readonly ties: TieRule;
}

/**
 * Single transferable vote, weighted inclusive Gregory method (Scottish rules), exact in hundred-thousandths as the order has it.
 * @param profile rankings; a shared place ends a paper, blank ones are not valid
 * @returns elected ids in order of election, with the count of every stage in hundred-thousandths of a vote
 * @throws RangeError when there is not at least one seat
 * @see Scottish Local Government Elections Order 2011 (SSI 2011/399), Schedule 1, Part III, rules 45 to 52
 */
export function scottishStv(profile: Profile, { seats, ties: rule }: TransferableVoteRule): TransferableVote {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError('There must be at least one seat.');
  const { options } = profile;
  const continuing = new Uint8Array(options.length).fill(1);
  const papers = papersOf(profile, continuing);
  const quota = Math.floor(papers.valid / (seats + 1)) + 1;
  const stages: Stage[] = [];
  const history: Float64Array[] = [];
  const elected: string[] = [];
  const surpluses = new Set<number>();
  const ties: TieDecision[] = [];
  const ids = (numbers: readonly number[]): string[] => numbers.map((number) => options[number]!);
  const choose = deciding(options, history, tieBreak(options, rule), rule, ties);

  const numbersLeft = (): number[] => [...options.keys()].filter((number) => continuing[number] === 1);
  /** Ends a stage by rules 47 and 52. */
  const endStage = (done: Stage['done'], of?: number): void => {
    const left = numbersLeft();
    const reached = left.filter((number) => papers.votes[number]! >= quota * WHOLE_VOTE);
    const fillsVacancies = left.length <= seats - elected.length;
    const now = fillsVacancies ? left : reached.toSorted((one, other) => papers.votes[other]! - papers.votes[one]!);
    for (const number of now) continuing[number] = 0;
    for (const number of reached) if (papers.votes[number]! > quota * WHOLE_VOTE) surpluses.add(number);
    elected.push(...ids(now));
    history.push(papers.votes.slice());
    stages.push({
      done,
      ...(of === undefined ? {} : { of: options[of]! }),
      votes: Object.fromEntries(options.map((option, number) => [option, papers.votes[number]!])),
      notTransferred: papers.valid * WHOLE_VOTE - papers.votes.reduce((sum, votes) => sum + votes, 0),
      elected: ids(now),
    });
  };

  endStage('first-preferences');
  while (elected.length < seats && numbersLeft().length > 0) {
    if (surpluses.size > 0) {
      const from = choose(withMost([...surpluses], papers.votes), 'transfer');
      surpluses.delete(from);
      const total = papers.votes[from]!;
      const surplus = total - quota * WHOLE_VOTE;
      papers.transfer(from, (value) => Number((BigInt(surplus) * BigInt(value)) / BigInt(total)));
      papers.votes[from] = quota * WHOLE_VOTE;
      endStage('surplus', from);
    } else {
      const from = choose(withFewest(numbersLeft(), papers.votes), 'exclude');
      continuing[from] = 0;
      papers.transfer(from, (value) => value);
      papers.votes[from] = 0;
      endStage('exclusion', from);
    }
  }
  return { elected, quota, valid: papers.valid, stages, ties };
}

const withMost = (numbers: readonly number[], votes: Float64Array): number[] => {
  const most = Math.max(...numbers.map((number) => votes[number]!));
  return numbers.filter((number) => votes[number] === most);
};

const withFewest = (numbers: readonly number[], votes: Float64Array): number[] => {
  const fewest = Math.min(...numbers.map((number) => votes[number]!));
  return numbers.filter((number) => votes[number] === fewest);
};

/**
 * Chooses among equals by the latest stage at which they were not (rules 49 (2) and 51 (2)), then, if some are still equal, by
 * the stages before that, and by lot when they were equal at all. The order does not say what holds when only some of three
 * or more differ at a stage; here those drop out who are not in question any more.
 */
function deciding(
  options: readonly string[],
  history: readonly Float64Array[],
  byLot: TieBreak,
  rule: TieRule,
  ties: TieDecision[],
): TieBreak {
  return (equals, to: TiePurpose) => {
    if (equals.length === 1) return equals[0]!;
    const narrow = to === 'exclude' ? withFewest : withMost;
    const left = history.reduceRight<readonly number[]>((those, votes) => narrow(those, votes), equals);
    const chosen = left.length === 1 ? left[0]! : byLot(left, to);
    ties.push({
      tied: equals.map((number) => options[number]!),
      chosen: options[chosen]!,
      to,
      by: left.length === 1 ? 'earlier-stage' : rule.by,
    });
    return chosen;
  };
}
