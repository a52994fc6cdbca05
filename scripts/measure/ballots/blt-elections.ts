import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { meekStv, profileOf, scottishStv, type Profile } from '../../../src/features/polls/index.ts';
import { readBlt } from './blt.ts';
import { countOrSay, printGroups, type Judged } from './judged.ts';

/** Elections by transferable vote: a BLT file, a rule, and who is elected, in order. */
export const bltExpectation = z.object({
  blt: z.string(),
  rule: z.string(),
  arithmetic: z.string().default(''),
  seats: z.number().int(),
  elected_order: z.array(z.string()),
});

type BltExpectation = z.output<typeof bltExpectation>;
type Rule = Parameters<typeof scottishStv>[1];

const METHODS: Readonly<Record<string, (profile: Profile, rule: Rule) => readonly string[]>> = {
  scotland: (profile, rule) => scottishStv(profile, rule).elected,
  meek: (profile, rule) => meekStv(profile, rule).elected,
};

/** @param folder where the BLT files are */
export async function judgeBltElection(
  { blt, rule, arithmetic, seats, elected_order: order }: BltExpectation,
  folder: string,
): Promise<Judged[]> {
  const count = METHODS[rule];
  if (count === undefined) return [];
  const text = await readFile(join(folder, blt), 'utf8');
  const expected = order.map((option) => [option]);
  const counted = countOrSay(() => {
    const { options, drawn, ballots } = readBlt(text);
    const elected = count(profileOf(options, ballots), { seats, ties: { by: 'drawn', order: drawn } });
    return elected.map((option) => [option]);
  }, expected);
  return [{ form: 'blt', method: rule, where: `${blt} ${arithmetic}`, expected: printGroups(expected), ...counted }];
}
