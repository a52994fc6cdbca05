/**
 * Counting votes: every method over the same ballots, reading them included, against one plain pass over them (the floor);
 * how that grows with the number of ballots; and over the ballots of published elections, where their folder is at hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  approval,
  borda,
  copeland,
  instantRunoff,
  meekStv,
  minimax,
  pairwise,
  plurality,
  profileOf,
  rankedPairs,
  schulze,
  scottishStv,
  type RankedBallot,
} from '../src/features/polls/index.ts';
import { readBlt } from '../scripts/measure/ballots/blt.ts';
import { compare, printTable, type Contestant } from './servers/harness.ts';

const ORDER = { by: 'order' } as const;
const SEATS = 4;

/** Chance that is the same in every run: a linear congruential generator, from 0 to below 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `option-${at + 1}`);

/** Ballots with one to all options, four on average, of which the earlier ones are better liked. */
function ballotsOver(options: readonly string[], count: number): RankedBallot[] {
  const random = chance(count);
  return Array.from({ length: count }, () => {
    const left = [...options];
    const ranking: string[] = [];
    do {
      const at = Math.floor(random() ** 1.5 * left.length);
      ranking.push(...left.splice(at, 1));
    } while (left.length > 0 && random() < 0.78);
    return { ranking };
  });
}

/** Whoever looks at every preference of every ballot once. */
function plainPass(ballots: readonly RankedBallot[]): number {
  let sum = 0;
  for (const { ranking, weight = 1 } of ballots) for (const place of ranking) sum += place.length * weight;
  return sum;
}

/** Milliseconds of the processor, collecting garbage included, as others may be at work on the machine. */
const contestant = (name: string, once: () => unknown): Contestant => ({
  name,
  async run() {
    const begun = process.cpuUsage();
    once();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  },
});

const pairsOf = (options: readonly string[], ballots: readonly RankedBallot[]) =>
  pairwise(profileOf(options, ballots), { unranked: 'last' });

const floorOf = (ballots: readonly RankedBallot[]): Contestant =>
  contestant('one plain pass over the ballots', () => plainPass(ballots));
const stv = (options: readonly string[], ballots: readonly RankedBallot[], seats: number): Contestant =>
  contestant('transferable vote, Scottish', () => scottishStv(profileOf(options, ballots), { seats, ties: ORDER }));
const beatpath = (options: readonly string[], ballots: readonly RankedBallot[]): Contestant =>
  contestant('Schulze', () => schulze(pairsOf(options, ballots), { strength: 'winning' }));

async function everyMethod(options: readonly string[], ballots: readonly RankedBallot[]): Promise<void> {
  const approvals = ballots.map(({ ranking }) => ({ approved: ranking.flat() }));
  const rows = await compare([
    floorOf(ballots),
    contestant('reading them (in every figure but approval below)', () => profileOf(options, ballots)),
    contestant('plurality', () => plurality(profileOf(options, ballots), { shared: 'split' })),
    contestant('approval', () => approval(options, approvals)),
    contestant('Borda', () => borda(profileOf(options, ballots), { unranked: 'last' })),
    contestant('instant runoff', () => instantRunoff(profileOf(options, ballots), { ties: ORDER })),
    stv(options, ballots, SEATS),
    contestant('transferable vote, Meek', () => meekStv(profileOf(options, ballots), { seats: SEATS, ties: ORDER })),
    beatpath(options, ballots),
    contestant('ranked pairs', () => rankedPairs(pairsOf(options, ballots), { strength: 'winning', ties: ORDER })),
    contestant('Copeland', () => copeland(pairsOf(options, ballots))),
    contestant('minimax', () => minimax(pairsOf(options, ballots), { worst: 'winning' })),
  ]);
  printTable(`${sizeOf(ballots, options)}, ${SEATS} seats`, 'ms of the processor', rows);
}

async function growth(options: readonly string[]): Promise<void> {
  for (const count of [1000, 10_000, 100_000, 1_000_000]) {
    const ballots = ballotsOver(options, count);
    const rows = await compare([floorOf(ballots), stv(options, ballots, SEATS), beatpath(options, ballots)], 9);
    printTable(sizeOf(ballots, options), 'ms of the processor', rows);
  }
}

/** The different ballots of the largest election there, again and again until there are as many. */
async function published(folder: string, count: number): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`\nSKIPPED: published elections; ${folder} is not there.`);
    return;
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.blt'));
  const elections = files.map((file) => ({ file, ...readBlt(readFileSync(join(folder, file), 'utf8')) }));
  const largest = elections.reduce((one, other) => (other.ballots.length > one.ballots.length ? other : one));
  const { file, seats, options, ballots: some } = largest;
  const ballots = Array.from({ length: count }, (_, at) => ({ ranking: some[at % some.length]!.ranking.flat() }));
  const rows = await compare([floorOf(ballots), stv(options, ballots, seats), beatpath(options, ballots)]);
  printTable(`${file} over and over: ${sizeOf(ballots, options)}, ${seats} seats`, 'ms of the processor', rows);
}

const sizeOf = ({ length }: { readonly length: number }, options: readonly string[]): string =>
  `${length.toLocaleString('en')} ballots, ${options.length} options`;

const options = idsOf(10);
await everyMethod(options, ballotsOver(options, 436_000));
await growth(options);
await published(process.argv[2] ?? '../shared/data/ballots/blt', 436_000);
