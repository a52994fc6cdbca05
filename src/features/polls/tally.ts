import { approval, pairwise, profileOf, schulze } from './methods/index.ts';

/** How often one option was chosen and where that puts it; options chosen equally often share a rank. */
export interface Standing {
  readonly option: string;
  readonly votes: number;
  /** 1 for the most chosen; after two firsts comes a third. */
  readonly rank: number;
}

export interface Tally {
  /** Everyone whose ballot counts, abstentions included. */
  readonly participants: number;
  readonly abstained: number;
  /** Most chosen first; equally chosen options in the order in which they were put to the vote. */
  readonly standings: readonly Standing[];
}

/** The choice that takes part without choosing. */
export const ABSTAIN = 'abstain';

/**
 * Counts ballots on which one option each is chosen.
 * @param options ids in the order in which they were put to the vote, without `abstain`
 * @param choices one chosen option id (or `abstain`) per ballot, in any order
 * @throws Error when a choice is none of these: such a ballot should never have been kept
 */
export function tally(options: readonly string[], choices: Iterable<string>): Tally {
  const votes = new Map<string, number>([...options, ABSTAIN].map((option) => [option, 0]));
  let participants = 0;
  for (const choice of choices) {
    const before = votes.get(choice);
    if (before === undefined) throw new Error(`A ballot chooses ${choice}, which was not put to the vote.`);
    votes.set(choice, before + 1);
    participants += 1;
  }

  return { participants, abstained: votes.get(ABSTAIN) ?? 0, standings: rankByVotes(options, votes) };
}

/**
 * Counts the ballots of a poll by its method. Approval: each option as often as it is named. Ranked: by Schulze's method, by
 * winning votes, what a ballot leaves out below all that it ranks; `votes` are the ballots that rank an option first.
 * @param ballots choices of each ballot, best first where they are ranked
 * @throws Error when a ballot chooses what was not put to the vote
 */
export function tallyOf(
  method: 'yes-no' | 'single' | 'approval' | 'ranked',
  options: readonly string[],
  ballots: readonly (readonly string[])[],
): Tally {
  if (method === 'approval') {
    const { standings } = approval(
      options,
      ballots.map((approved) => ({ approved })),
    );
    return counted(
      ballots,
      standings.map(({ option, score, rank }) => ({ option, votes: Number(score), rank })),
    );
  }
  if (method === 'ranked') {
    const profile = profileOf(
      options,
      ballots.map((ranking) => ({ ranking })),
    );
    const firsts = tally(
      options,
      ballots.map(([first]) => first!),
    );
    const votesFor = new Map(firsts.standings.map(({ option, votes }) => [option, votes]));
    const layers = schulze(pairwise(profile, { unranked: 'last' }), { strength: 'winning' });
    return counted(
      ballots,
      layers.flatMap((equals, layer) =>
        equals.map((option) => ({
          option,
          votes: votesFor.get(option) ?? 0,
          rank: 1 + layers.slice(0, layer).flat().length,
        })),
      ),
    );
  }
  return tally(
    options,
    ballots.map(([choice]) => choice!),
  );
}

const counted = (ballots: readonly unknown[], standings: readonly Standing[]): Tally => ({
  participants: ballots.length,
  abstained: 0,
  standings,
});

function rankByVotes(options: readonly string[], votes: ReadonlyMap<string, number>): Standing[] {
  const counts = options.map((option) => ({ option, votes: votes.get(option) ?? 0 }));
  return counts
    .toSorted((one, other) => other.votes - one.votes)
    .map((count) => ({ ...count, rank: 1 + counts.filter((other) => other.votes > count.votes).length }));
}

/**
 * A share in tenths of a percent, rounded down, in integers: 1 of 3 gives 333.
 * @returns 0 when there is no whole
 */
export const permilleOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 1000) / whole);
