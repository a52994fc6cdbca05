import { describe, expect, it } from 'vitest';
import {
  judge,
  judgeElection,
  packIn,
  RULE_BOOK,
  type Count,
  type Line,
} from '../../../../src/features/polls/index.ts';

/**
 * The law once more, written down apart from the rule packs: `>=` is 以上, `>` is 过半数 or 超过. Every case is compared with
 * exact fractions of big integers, which know nothing of what is tested.
 */
interface Rule {
  readonly pack: string;
  readonly roll: string;
  readonly article: string;
  readonly quorum: Share;
  readonly majority: Share;
  readonly majorityOf: 'participants' | 'everyone';
  readonly byArea?: true;
}

type Share = readonly [compared: '>=' | '>', numerator: bigint, denominator: bigint];

const TWO_THIRDS: Share = ['>=', 2n, 3n];
const HALF: Share = ['>', 1n, 2n];

const RULES: readonly Rule[] = [
  rule('owners-general', 'owners', '民法典第二百七十八条', TWO_THIRDS, HALF, { byArea: true }),
  rule('owners-special', 'owners', '民法典第二百七十八条', TWO_THIRDS, ['>=', 3n, 4n], { byArea: true }),
  rule('residents-meeting', 'adults', '居委会组织法第二十六条', HALF, HALF),
  rule('residents-meeting', 'households', '居委会组织法第二十六条', HALF, HALF),
  rule('residents-representatives', 'representatives', '居委会组织法第二十八条', TWO_THIRDS, HALF),
  rule('villagers-meeting', 'adults', '村委会组织法第二十二条', HALF, HALF),
  rule('villagers-meeting', 'households', '村委会组织法第二十二条', TWO_THIRDS, HALF),
  rule('villagers-representatives', 'representatives', '村委会组织法第二十六条', TWO_THIRDS, HALF),
  rule('village-group', 'adults', '村委会组织法第二十八条', TWO_THIRDS, HALF),
  rule('village-group', 'households', '村委会组织法第二十八条', TWO_THIRDS, HALF),
  rule('collective-economy', 'members', '农村集体经济组织法第二十七条', TWO_THIRDS, TWO_THIRDS, { ofEveryone: true }),
  rule('collective-economy', 'member-representatives', '农村集体经济组织法第二十八条', TWO_THIRDS, TWO_THIRDS, {
    ofEveryone: true,
  }),
];

const ELECTIONS: readonly Rule[] = [
  rule('committee-election', 'voters', '居委会组织法第十七条至第二十二条', HALF, HALF),
  rule('committee-election', 'households', '居委会组织法第十七条至第二十二条', HALF, HALF),
  rule('committee-election', 'representatives', '居委会组织法第十七条至第二十二条', ['>', 2n, 3n], HALF),
  rule('village-committee-election', 'voters', '村委会组织法第十五条', HALF, HALF),
];

const PEOPLE = [1, 2, 3, 4, 5, 6, 7, 11, 12, 29, 60, 61, 299, 300, 1000, 1001, 2999];
const AREAS = [1, 9_000_001, 12_345_678, 96_000_000, 300_000_000_001, 4_000_000_000_000];

interface Case {
  readonly rule: Rule;
  readonly measure: 'persons' | 'area';
  readonly step: 'takes-part' | 'passes';
  readonly part: number;
  readonly whole: number;
}

describe('judge() and exact fractions agree on', () => {
  const cases = RULES.flatMap((one) => [
    ...boundaries(one, 'persons', PEOPLE),
    ...(one.byArea ? boundaries(one, 'area', AREAS) : []),
  ]);

  it('500 cases and more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(500);
  });

  it.each(cases.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    const { rule: law, measure, step, part, whole } = one;
    const attends = !law.byArea && law.pack !== 'advisory';
    const count =
      step === 'takes-part'
        ? counted({ total: whole, part, agree: part }, attends)
        : counted({ total: whole, part: whole, agree: part }, attends);
    const verdict = judge(packIn(RULE_BOOK, law.pack, ''), {
      roll: law.roll as 'owners',
      persons: measure === 'persons' ? count : everyone(1000, attends),
      ...(law.byArea ? { area: measure === 'area' ? count : everyone(9_999_999, attends) } : {}),
    });

    const { total, voted, agree } = count;
    const valid = isEnough(law.quorum, voted!, total!);
    const majority = isEnough(law.majority, agree!, law.majorityOf === 'everyone' ? total! : voted!);
    expect(verdict.outcome).toBe(valid ? (majority ? 'passed' : 'majority-not-met') : 'quorum-not-met');
    expect(verdict.possible).toEqual([verdict.outcome]);
    const line = lineOf(verdict.lines, step, measure);
    expect(line.met).toBe(step === 'takes-part' ? valid : majority);
    expectExact(line, step === 'takes-part' ? law.quorum : law.majority);
    expect(line.by?.article).toBeDefined();
    expect(law.article).toContain(line.by!.article.slice(0, 4));
  });
});

describe('judgeElection() and exact fractions agree on', () => {
  const cases = ELECTIONS.flatMap((one) => boundaries(one, 'persons', PEOPLE));

  it.each(cases.map((one) => [nameOf(one), one] as const))('%s', (_, { rule: law, step, part, whole }) => {
    const voted = step === 'takes-part' ? part : whole;
    const verdict = judgeElection(packIn(RULE_BOOK, law.pack, ''), {
      roll: law.roll as 'voters',
      round: 'first',
      seats: 1,
      total: whole,
      voted,
      candidates: [
        { id: 'one', votes: part },
        { id: 'other', votes: 0 },
      ],
    });

    const valid = isEnough(law.quorum, voted, whole);
    const majority = isEnough(law.majority, part, voted);
    expect(verdict.outcome).toBe(valid ? (majority ? 'filled' : 'seats-left') : 'quorum-not-met');
    expect(verdict.elected).toEqual(valid && majority ? ['one'] : []);
    const line = verdict.lines.find((one) => one.step === step)!;
    expectExact(line, step === 'takes-part' ? law.quorum : law.majority);
  });

  it.each(PEOPLE.flatMap((voted) => around(['>=', 1n, 3n], voted).map((votes) => [votes, voted] as const)))(
    '村委会组织法第十五条: in the run-off, %i of %i votes cast',
    (votes, voted) => {
      const { outcome } = judgeElection(packIn(RULE_BOOK, 'village-committee-election', ''), {
        round: 'run-off',
        seats: 1,
        total: voted,
        voted,
        candidates: [{ id: 'one', votes }],
      });
      expect(outcome).toBe(isEnough(['>=', 1n, 3n], votes, voted) ? 'filled' : 'seats-left');
    },
  );
});

it('every pack that decides, and every roll of it, is among the cases', () => {
  const tested = [...RULES, ...ELECTIONS].map(({ pack, roll }) => `${pack} ${roll}`);
  const all = RULE_BOOK.packs
    .filter(({ kind }) => kind !== 'advisory')
    .flatMap(({ id, rolls }) => rolls.map(({ of }) => `${id} ${of}`));

  expect(tested.toSorted()).toEqual(all.toSorted());
});

function rule(
  pack: string,
  roll: string,
  article: string,
  quorum: Share,
  majority: Share,
  more: { byArea?: true; ofEveryone?: true } = {},
): Rule {
  const majorityOf = more.ofEveryone ? 'everyone' : 'participants';
  return { pack, roll, article, quorum, majority, majorityOf, ...(more.byArea ? { byArea: true } : {}) };
}

/** One below, at and above each threshold of a rule. */
function boundaries(law: Rule, measure: Case['measure'], wholes: readonly number[]): Case[] {
  return wholes.flatMap((whole) =>
    (['takes-part', 'passes'] as const).flatMap((step) =>
      around(step === 'takes-part' ? law.quorum : law.majority, whole).map((part) => ({
        rule: law,
        measure,
        step,
        part,
        whole,
      })),
    ),
  );
}

function around([, numerator, denominator]: Share, whole: number): number[] {
  const middle = Number((BigInt(whole) * numerator) / denominator);
  return [middle - 1, middle, middle + 1].filter((part) => part >= 0 && part <= whole);
}

function isEnough([compared, numerator, denominator]: Share, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const difference = BigInt(part) * denominator - numerator * BigInt(whole);
  return compared === '>' ? difference > 0n : difference >= 0n;
}

function counted({ total, part, agree }: { total: number; part: number; agree: number }, attends: boolean): Count {
  const count: Count = { total, voted: part, agree, against: part - agree, abstain: 0 };
  return attends ? { ...count, present: part } : count;
}

const everyone = (total: number, attends: boolean): Count => counted({ total, part: total, agree: total }, attends);

function lineOf(lines: readonly Line[], step: Line['step'], measure: Case['measure']): Line {
  return lines.find((line) => line.step === step && line.threshold.measure === measure)!;
}

/** The arithmetic that is read out is itself right: what is needed is enough, and one less is not. */
function expectExact({ part, whole, left, right, needed }: Line, share: Share): void {
  const [, numerator, denominator] = share;
  expect(BigInt(left!)).toBe(BigInt(part!) * denominator);
  expect(BigInt(right!)).toBe(BigInt(whole!) * numerator);
  if (whole === 0) return;
  expect(isEnough(share, needed!, whole!)).toBe(true);
  expect(isEnough(share, needed! - 1, whole!)).toBe(false);
}

function nameOf({ rule: { pack, roll, article }, measure, step, part, whole }: Case): string {
  const unit = measure === 'area' ? ' cm²' : '';
  return `${article} (${pack}, ${roll}): ${part}${unit} of ${whole}${unit} ${step === 'passes' ? 'agree' : 'take part'}`;
}
