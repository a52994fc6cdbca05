import { z } from 'zod';
import {
  borda,
  copeland,
  instantRunoff,
  minimax,
  pairwise,
  parseRanking,
  plurality,
  profileOf,
  rankedPairs,
  rankingOf,
  schulze,
  type Place,
  type Profile,
  type RankedBallot,
  type UnrankedPolicy,
} from '../../../src/features/polls/index.ts';
import { countOrSay, printGroups, type Groups, type Judged } from './judged.ts';

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]);

/** Elections written as people write rankings, with what several methods make of them. */
export const condorcetElection = z.object({
  file: z.string().default(''),
  test: z.string(),
  candidates: z.array(z.string()),
  votes: z.array(z.string()),
  implicit_ranking: z.boolean(),
  weights: z.boolean(),
  expected: z.array(
    z.object({ method: z.string(), winner: names.optional(), ranking: z.record(z.string(), names).optional() }),
  ),
});

type CondorcetElection = z.output<typeof condorcetElection>;
type Method = (profile: Profile, unranked: UnrankedPolicy) => Groups;

const METHODS: Readonly<Record<string, Method>> = {
  Schulze: (profile, unranked) => schulze(pairwise(profile, { unranked }), { strength: 'winning' }),
  'Schulze Winning': (profile, unranked) => schulze(pairwise(profile, { unranked }), { strength: 'winning' }),
  'Schulze Margin': (profile, unranked) => schulze(pairwise(profile, { unranked }), { strength: 'margins' }),
  'Schulze Ratio': (profile, unranked) => schulze(pairwise(profile, { unranked }), { strength: 'ratio' }),
  'Ranked Pairs Winning': (profile, unranked) =>
    rankedPairs(pairwise(profile, { unranked }), { strength: 'winning', ties: { by: 'together' } }),
  Copeland: (profile, unranked) => rankingOf(copeland(pairwise(profile, { unranked }))),
  'Borda Count': (profile, unranked) => rankingOf(borda(profile, { unranked })),
  'Minimax Winning': (profile, unranked) => rankingOf(minimax(pairwise(profile, { unranked }), { worst: 'winning' })),
  'Minimax Margin': (profile, unranked) => rankingOf(minimax(pairwise(profile, { unranked }), { worst: 'margins' })),
  'Minimax Opposition': (profile, unranked) =>
    rankingOf(minimax(pairwise(profile, { unranked }), { worst: 'opposition' })),
  InstantRunoff: (profile) => instantRunoff(profile, { ties: { by: 'pairwise' } }).ranking,
  Fptp: (profile) => rankingOf(plurality(profile, { shared: 'split' })),
};

/** What of this election we count, method by method; methods that we do not have are left out. */
export function judgeCondorcetElection(election: CondorcetElection): Judged[] {
  const ballots = election.votes.flatMap((vote) => ballotsOf(vote, election.weights));
  const options = election.candidates.length > 0 ? election.candidates : namedIn(ballots);
  const unranked = election.implicit_ranking ? 'last' : 'not-compared';
  return election.expected.flatMap(({ method, winner, ranking }) => {
    const count = METHODS[method];
    const expected = ranking === undefined ? winner && [winner] : groupsOf(ranking);
    if (count === undefined || expected === undefined) return [];
    const counted = countOrSay(() => {
      const groups = count(
        profileOf(
          options,
          ballots.map((ballot) => only(options, ballot)),
        ),
        unranked,
      );
      return ranking === undefined ? groups.slice(0, 1) : groups;
    }, expected);
    const where = `${election.file} ${election.test}`;
    const isUnreadable = !expected.flat().every((name) => options.includes(name));
    return [{ form: 'rankings', method, where, expected: printGroups(expected), isUnreadable, ...counted }];
  });
}

/** `tag || A > B = C ^ 6 * 3`: a ranking, its weight where weights count, and how many ballots of it there are. */
function ballotsOf(vote: string, weighs: boolean): RankedBallot[] {
  const text = vote.slice(vote.lastIndexOf('||') + 1).replace(/^\|/u, '');
  const ranking = parseRanking(text.replace(/\s*>?\s*([*^].*)?$/u, ''));
  const times = Number(/\*\s*(\d+)/u.exec(text)?.[1] ?? 1);
  const weight = weighs ? Number(/\^\s*(\d+)/u.exec(text)?.[1] ?? 1) : 1;
  return weight * times > 0 ? [{ ranking, weight: weight * times }] : [];
}

/** Whoever does not stand for election is struck off. */
function only(options: readonly string[], { ranking, weight = 1 }: RankedBallot): RankedBallot {
  const places = ranking.map((place) => [place].flat().filter((option) => options.includes(option)));
  return { ranking: places.filter((place) => place.length > 0), weight };
}

const namedIn = (ballots: readonly RankedBallot[]): string[] => [
  ...new Set(ballots.flatMap(({ ranking }) => ranking.flatMap((place: Place) => place))),
];

const groupsOf = (ranking: Readonly<Record<string, readonly string[]>>): Groups =>
  Object.entries(ranking)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, group]) => group);
