import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judge,
  least,
  meets,
  needed,
  packIn,
  readRuleBook,
  RULE_BOOK,
  type Count,
  type Figures,
} from '../../../../src/features/polls/index.ts';
import { buildVariant } from '../../../factories/polls/variants.ts';
import { PACK_DATA } from '../../../../config/rule-packs/index.ts';

const general = packIn(RULE_BOOK, 'owners-general', '');
const special = packIn(RULE_BOOK, 'owners-special', '');
const villagers = packIn(RULE_BOOK, 'villagers-meeting', '');
const collective = packIn(RULE_BOOK, 'collective-economy', '');

const known = (total: number, voted: number, agree: number, more: Partial<Count> = {}): Count => ({
  total,
  voted,
  agree,
  against: voted - agree,
  abstain: 0,
  ...more,
});

const nothing: Count = { total: null, voted: null, agree: null, against: null, abstain: null };

describe('judge()', () => {
  it('reads out every threshold of a vote of owners', () => {
    const verdict = judge(general, { persons: known(300, 210, 106), area: known(30_000, 20_000, 10_001) });

    expect(verdict).toMatchObject({
      pack: { id: 'owners-general', version: 1, variants: [] },
      roll: 'owners',
      outcome: 'passed',
      possible: ['passed'],
      lines: [
        { step: 'takes-part', part: 210, whole: 300, left: 630, right: 600, needed: 200, met: true },
        { step: 'takes-part', part: 20_000, whole: 30_000, left: 60_000, right: 60_000, needed: 20_000, met: true },
        { step: 'passes', part: 106, whole: 210, left: 212, right: 210, needed: 106, met: true },
        { step: 'passes', part: 10_001, whole: 20_000, left: 20_002, right: 20_000, needed: 10_001, met: true },
      ],
    });
  });

  it('needs owners and area, not one of them', () => {
    const all = known(300, 300, 300);
    expect(judge(general, { persons: known(300, 199, 199), area: all }).outcome).toBe('quorum-not-met');
    expect(judge(general, { persons: all, area: known(300, 199, 199) }).outcome).toBe('quorum-not-met');
    expect(judge(special, { persons: known(300, 300, 225), area: all }).outcome).toBe('passed');
    expect(judge(special, { persons: known(300, 300, 224), area: all }).outcome).toBe('majority-not-met');
  });

  it('counts only those entered as attending a session', () => {
    const voted = known(100, 60, 40);
    expect(judge(villagers, { roll: 'adults', persons: { ...voted, present: 60 } }).outcome).toBe('passed');
    expect(judge(villagers, { roll: 'adults', persons: { ...voted, present: 80 } }).outcome).toBe('majority-not-met');
    expect(judge(villagers, { roll: 'adults', persons: { ...voted, present: null } }).outcome).toBe('undetermined');
    expect(judge(villagers, { roll: 'households', persons: { ...voted, present: 60 } }).outcome).toBe('quorum-not-met');
  });

  it('asks a collective for two thirds of everyone, not of those present', () => {
    const of = (agree: number): Figures => ({ roll: 'members', persons: known(90, 70, agree, { present: 70 }) });
    expect(judge(collective, of(60)).outcome).toBe('passed');
    expect(judge(collective, of(59)).outcome).toBe('majority-not-met');
  });

  it('never calls asking for opinions a decision', () => {
    const pack = packIn(RULE_BOOK, 'advisory', '');
    expect(judge(pack, { persons: known(10, 10, 10) })).toMatchObject({
      outcome: 'opinion-only',
      possible: [],
      lines: [],
    });
  });

  it('decides without figures that make no difference', () => {
    expect(judge(general, { persons: known(30, 19, 19) }).outcome).toBe('quorum-not-met');
    expect(judge(general, { persons: known(30, 30, 15), area: { ...nothing, total: 9, voted: 9 } })).toMatchObject({
      outcome: 'majority-not-met',
      lines: [{ met: true }, { met: true }, { met: false }, { met: null }],
    });
  });

  it('says what can still happen when a figure that matters is not known', () => {
    expect(judge(general, { persons: known(30, 30, 30) })).toMatchObject({
      outcome: 'undetermined',
      possible: ['passed', 'quorum-not-met', 'majority-not-met'],
    });
    expect(judge(general, { persons: known(30, 30, 15) }).possible).toEqual(['quorum-not-met', 'majority-not-met']);
  });

  it.each([
    ['more agree than voted', { persons: { ...known(30, 20, 20), agree: 21 } }, 'exceed voted'],
    ['more voted than there are', { persons: known(30, 31, 20) }, 'exceed total'],
    ['half a person', { persons: known(30, 20.5, 20) }, 'whole number'],
    ['fewer than nobody', { persons: known(30, 20, -1) }, 'whole number'],
    ['too large to multiply exactly', { persons: known(9e15, 20, 20) }, 'whole number'],
    ['a roll the pack does not have', { roll: 'adults', persons: known(30, 30, 30) }, 'no roll of adults'],
  ] as const)('refuses %s', (_, figures, message) => {
    expect(() => judge(general, { area: known(1, 1, 1), ...figures })).toThrow(message);
  });

  it('wants to be told the roll where there are several, and judges no election', () => {
    expect(() => judge(villagers, { persons: known(30, 30, 30) })).toThrow('nobody in particular');
    expect(() => judge(packIn(RULE_BOOK, 'committee-election', ''), { persons: nothing })).toThrow('as an election');
  });
});

describe('silence', () => {
  const rules = buildVariant({ pack: 'owners-general', changes: { silence: 'with-majority' } });
  const withSilence = packIn(readRuleBook(PACK_DATA, [rules]), 'owners-general', 'cn/a/b');
  const persons: Count = { total: 90, voted: 40, agree: 21, against: 19, abstain: 0, silent: 30 };

  it('is no participation, unless adopted rules say so', () => {
    expect(judge(general, { persons, area: persons })).toMatchObject({ outcome: 'quorum-not-met', silence: null });
  });

  it('joins the larger side where they do, and says by which rules', () => {
    const verdict = judge(withSilence, { persons, area: persons });
    expect(verdict).toMatchObject({
      outcome: 'passed',
      pack: { variants: ['garden-rules@1'] },
      silence: { joined: 'agree', reference: { kind: 'adopted-rules', title: '花园小区业主大会议事规则' } },
      lines: [{ part: 70 }, { part: 70 }, { part: 51, whole: 70 }, { part: 51, whole: 70 }],
    });
    const against = { ...persons, agree: 19, against: 21 };
    expect(judge(withSilence, { persons: against, area: against })).toMatchObject({
      outcome: 'majority-not-met',
      silence: { joined: 'against' },
    });
  });

  it('takes part without choosing when neither side is larger, or by heads another than by area', () => {
    const tie = { ...persons, agree: 20, against: 20 };
    for (const area of [tie, { ...persons, agree: 19, against: 21 }]) {
      const verdict = judge(withSilence, { persons: area === tie ? tie : persons, area });
      expect(verdict).toMatchObject({ outcome: 'majority-not-met', silence: { joined: 'abstain' } });
    }
  });

  it('leaves open what depends on how many were silent, or what the others chose', () => {
    const many = { ...persons, silent: null };
    expect(judge(withSilence, { persons: many, area: many }).outcome).toBe('undetermined');
    const hidden = { ...persons, agree: null, against: null };
    expect(judge(withSilence, { persons: hidden, area: hidden })).toMatchObject({
      outcome: 'undetermined',
      silence: { joined: null },
    });
  });
});

describe('least()', () => {
  it('is the least participation by owners and by area', () => {
    expect(least(general, { persons: 10, area: 1_000_001 })).toEqual({ persons: 7, area: 666_668 });
    expect(least(villagers, { roll: 'adults', persons: 100 })).toEqual({ persons: 51 });
    expect(least(packIn(RULE_BOOK, 'committee-election', ''), { roll: 'representatives', persons: 30 })).toEqual({
      persons: 21,
    });
    expect(least(packIn(RULE_BOOK, 'advisory', ''), { persons: 30 })).toEqual({});
    expect(() => least(general, { persons: 10 })).toThrow('counts area');
  });

  it('is enough, and one less is not', () => {
    const share = fc.record({
      numerator: fc.integer({ min: 1, max: 9 }),
      more: fc.integer({ min: 1, max: 9 }),
      inclusive: fc.boolean(),
    });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 1e12 }), ({ numerator, more, inclusive }, whole) => {
        const threshold = {
          measure: 'area' as const,
          of: 'roll' as const,
          numerator,
          denominator: numerator + more,
          inclusive,
        };
        const part = needed(threshold, whole);
        expect(meets(threshold, part, whole)).toBe(true);
        expect(meets(threshold, part - 1, whole)).toBe(false);
      }),
    );
  });
});
