import { z } from 'zod';
import {
  borda,
  copeland,
  instantRunoff,
  minimax,
  pairwise,
  plurality,
  profileOf,
  rankedPairs,
  rankingOf,
  schulze,
  type Profile,
  type RankedBallot,
  type Ranking,
} from '../../../src/features/polls/index.ts';
import { countOrSay, printGroups, type Judged } from './judged.ts';

const id = z.union([z.string(), z.number()]).transform(String);

/** Tiny profiles, with the winners by one method each. */
export const smallProfile = z.object({
  file: z.string().default(''),
  method: z.string(),
  profile: z.string(),
  spec: z.object({
    type: z.string(),
    args: z.array(z.unknown()),
    kw: z.object({ rcounts: z.array(z.number()).optional() }),
  }),
  winners: z.array(id),
});

type SmallProfile = z.output<typeof smallProfile>;

const compared = (profile: Profile) => pairwise(profile, { unranked: 'not-compared' });

const METHODS: Readonly<Record<string, (profile: Profile) => Ranking>> = {
  copeland: (profile) => rankingOf(copeland(compared(profile))),
  beat_path: (profile) => schulze(compared(profile), { strength: 'margins' }),
  ranked_pairs: (profile) => rankedPairs(compared(profile), { strength: 'margins', ties: { by: 'together' } }),
  minimax: (profile) => rankingOf(minimax(compared(profile), { worst: 'margins' })),
  borda: (profile) => rankingOf(borda(profile, { unranked: 'last' })),
  plurality: (profile) => rankingOf(plurality(profile, { shared: 'split' })),
  instant_runoff: (profile) => instantRunoff(profile, { ties: { by: 'together' } }).ranking,
};

/** Whether our winners are those; graphs without ballots and methods that we do not have are left out. */
export function judgeSmallProfile({ file, method, profile, spec, winners }: SmallProfile): Judged[] {
  const count = METHODS[method];
  const rankings = rankingsOf(spec);
  if (count === undefined || rankings === undefined) return [];
  const options = [...new Set(rankings.flatMap((ranking) => ranking.flat()))].toSorted();
  const ballots = rankings.flatMap((ranking, at): RankedBallot[] => {
    const weight = spec.kw.rcounts?.[at] ?? 1;
    return weight > 0 ? [{ ranking, weight }] : [];
  });
  const counted = countOrSay(() => count(profileOf(options, ballots)).slice(0, 1), [winners]);
  return [{ form: 'profiles', method, where: `${file} ${profile}`, expected: printGroups([winners]), ...counted }];
}

/** Rankings as places, most preferred first, or nothing when there are no ballots in it. */
function rankingsOf({ type, args: [given] }: SmallProfile['spec']): string[][][] | undefined {
  if (type === 'Profile') {
    const rankings = z.array(z.array(id)).parse(given);
    return rankings.map((ranking) => ranking.map((option) => [option]));
  }
  if (type === 'ProfileWithTies') {
    return z
      .array(z.record(z.string(), z.number()))
      .parse(given)
      .map((ranks) => placesOf(ranks));
  }
  return undefined;
}

function placesOf(ranks: Readonly<Record<string, number>>): string[][] {
  const numbers = [...new Set(Object.values(ranks))].toSorted((one, other) => one - other);
  return numbers.map((number) => Object.keys(ranks).filter((option) => ranks[option] === number));
}
