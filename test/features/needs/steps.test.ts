import { describe, expect, it } from 'vitest';
import { advance, NEED_STATES, NEED_STEPS, type StepName } from '../../../src/features/needs/index.ts';
import { hasPhrase } from '../../../src/phrases/index.ts';
import { buildNeed } from '../../factories/needs.ts';

const BY = { by: 'somebody', at: new Date('2026-03-02T02:00:00Z') };
const STEPS = Object.keys(NEED_STEPS) as StepName[];
const PAIRS = STEPS.flatMap((step) => NEED_STATES.map((state) => [step, state] as const));

const mayStep = (step: StepName, state: string): boolean =>
  (NEED_STEPS[step].from as readonly string[]).includes(state);

describe('advance()', () => {
  it.each(PAIRS.filter(([step, state]) => mayStep(step, state)))('takes the step %s from %s', (step, state) => {
    const { next, happenings } = advance(buildNeed({ state }), step, { ...BY, note: '说明' });

    expect(next.state).toBe(NEED_STEPS[step].to);
    expect(next.timeline.at(-1)).toEqual({ ...BY, step, note: '说明' });
    expect(happenings).toMatchObject([
      { name: NEED_STEPS[step].happening, by: 'somebody', facts: { number: 'N20260302-100001', resident: 'lin' } },
    ]);
    expect(JSON.stringify(happenings)).not.toContain('说明');
  });

  it.each(PAIRS.filter(([step, state]) => !mayStep(step, state)))('refuses the step %s from %s', (step, state) => {
    const code = `needs.now-${state}`;
    expect(() => advance(buildNeed({ state }), step, BY)).toThrow(expect.objectContaining({ kind: 'conflict', code }));
    expect(hasPhrase(code)).toBe(true);
  });

  it('has a word for every state and step', () => {
    const codes = [...NEED_STATES.map((state) => `needs.state-${state}`), ...STEPS.map((step) => `needs.step-${step}`)];
    expect(codes.filter((code) => !hasPhrase(code))).toEqual([]);
  });
});
