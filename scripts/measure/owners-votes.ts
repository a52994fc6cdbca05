import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { RulePack } from '../../config/rule-packs/index.ts';
import { judge, least, packIn, RULE_BOOK, wordVerdict, type Count } from '../../src/features/polls/index.ts';
import { readLines } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

const number = z.int().nullable().default(null);
const totals = z.object({ owners: z.int(), area_cm2: z.int() });
const shape = z
  .object({
    id: z.string(),
    question: z.enum(['general', 'special']).default('general'),
    owners: number,
    returned: number,
    agree: number,
    against: number,
    abstain: number,
    silent: number,
    /** Areas in cm², whichever of the two names they come under. */
    areaTotal: number,
    areaTotal_cm2: number,
    areaReturned: number,
    areaReturned_cm2: number,
    areaAgree: number,
    areaAgree_cm2: number,
    areaAgainst: number,
    areaAgainst_cm2: number,
    areaAbstain: number,
    areaAbstain_cm2: number,
    /** Whether adopted rules of procedure let silence count with the majority; not known is no. */
    silenceCountsWithMajority: z.boolean().nullable().default(null),
    verdict: z.enum(['passed', 'quorum not met', 'majority not met', 'undetermined']).optional(),
    least: totals.optional(),
  })
  .refine(({ verdict, least: expected }) => (verdict === undefined) !== (expected === undefined), {
    error: 'needs either `verdict` or `least`',
  });

type Case = z.output<typeof shape>;

/** Real votes of owners under Civil Code 278: whether verdicts, and the least participation, are those that were worked out. */
export const ownersVotes: Measure = {
  name: 'owners-votes',
  usage: 'owners-votes FILE',
  async run([file]) {
    if (file === undefined) throw new Error('Say which file of owners’ votes to measure.');
    return reportOn(await readLines(file, shape));
  },
};

export function reportOn(cases: readonly Case[]): Report {
  const checked = cases.map((one) => ({ id: one.id, ...check(one) }));
  const wrong = checked.filter(({ expected, found }) => !isDeepStrictEqual(expected, found));
  return {
    lines: [
      ...checked.flatMap(({ id, found, words }) => [
        `${id}: ${JSON.stringify(found)}`,
        ...words.map((line) => `  ${line}`),
      ]),
      ...wrong.map(({ id, expected }) => `  wrong: ${id}, expected ${JSON.stringify(expected)}`),
    ],
    figures: { checked: checked.length, wrong: wrong.length },
  };
}

interface Checked {
  readonly expected: unknown;
  readonly found: unknown;
  readonly words: readonly string[];
}

function check(one: Case): Checked {
  const pack = packOf(one);
  const area = one.areaTotal_cm2 ?? one.areaTotal;
  if (one.least !== undefined) {
    if (one.owners === null || area === null) throw new Error(`${one.id}: \`least\` needs owners and total area.`);
    const found = least(pack, { persons: one.owners, area });
    return { expected: one.least, found: { owners: found.persons, area_cm2: found.area }, words: [] };
  }
  const verdict = judge(pack, { persons: personsIn(one), area: areaIn(one) });
  const words = wordVerdict(verdict, 'not-recorded').split('\n');
  return { expected: one.verdict, found: verdict.outcome.replaceAll('-', ' '), words };
}

function packOf({ id, question, silenceCountsWithMajority }: Case): RulePack {
  const pack = packIn(RULE_BOOK, `owners-${question}`, '');
  if (silenceCountsWithMajority !== true) return pack;
  return {
    ...pack,
    silence: 'with-majority',
    silenceReference: { kind: 'adopted-rules', title: '业主大会议事规则', article: id, adoptedOn: '1970-01-01' },
  };
}

const personsIn = ({ owners, returned, agree, against, abstain, silent }: Case): Count => ({
  total: owners,
  voted: returned,
  agree,
  against,
  abstain,
  silent,
});

const areaIn = (one: Case): Count => ({
  total: one.areaTotal_cm2 ?? one.areaTotal,
  voted: one.areaReturned_cm2 ?? one.areaReturned,
  agree: one.areaAgree_cm2 ?? one.areaAgree,
  against: one.areaAgainst_cm2 ?? one.areaAgainst,
  abstain: one.areaAbstain_cm2 ?? one.areaAbstain,
});
