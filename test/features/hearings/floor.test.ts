import { describe, expect, it } from 'vitest';
import { asked, ended, given, withdrawn } from '../../../src/features/hearings/session/floor.ts';
import { turnNow, type FloorKind, type Session } from '../../../src/features/hearings/index.ts';
import { later } from '../../../src/kernel/index.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';

const hearing = buildHearing({ state: 'in-session', speakingMinutes: 5, questionMinutes: 2 });
const start = new Date('2026-03-02T09:00:00+08:00');
const after = (seconds: number) => later(start, seconds * 1000);
const queueOf = ({ queue }: Session) => queue.map(({ resident, kind }) => `${resident} ${kind}`);

/** A session in which these have asked for the floor, one after the other. */
const waiting = (...requests: readonly (readonly [resident: string, kind: FloorKind])[]): Session =>
  requests.reduce((session, [resident, kind], index) => asked(session, resident, kind, after(index)), hearing.session!);
const give = (session: Session, seconds: number) => given(hearing, session, after(seconds));

describe('the floor', () => {
  it('goes in the order of asking, points of order first', () => {
    const session = waiting(['lin', 'statement'], ['wang', 'question'], ['zhao', 'order'], ['lin', 'order']);
    expect(queueOf(session)).toEqual(['zhao order', 'lin order', 'lin statement', 'wang question']);
    expect(session.queue.map(({ ticket }) => ticket)).toEqual([3, 4, 1, 2]);
  });

  it('is asked for once by each', () => {
    const session = waiting(['lin', 'statement'], ['wang', 'statement'], ['lin', 'statement']);
    expect(queueOf(session)).toEqual(['lin statement', 'wang statement']);
    expect(queueOf(withdrawn(session, 'lin'))).toEqual(['wang statement']);
    expect(withdrawn(session, 'zhao')).toBe(session);
  });

  it.each([
    ['statement', 300, 300, 0],
    ['statement', 301, 300, 1],
    ['question', 121, 120, 1],
    ['order', 119, 120, 0],
  ] as const)('of a %s for %i seconds is noted with its limit and what went over', (kind, seconds, limit, over) => {
    const session = ended(give(waiting(['lin', kind]), 10), after(10 + seconds));
    expect(session.turns).toMatchObject([{ resident: 'lin', limitSeconds: limit, overSeconds: over }]);
  });

  it('is interrupted by a point of order, and comes back for what was left', () => {
    const speaking = give(waiting(['lin', 'statement'], ['wang', 'statement']), 10);
    const order = asked(speaking, 'zhao', 'order', after(40));
    const interrupted = give(order, 70);
    expect(turnNow(interrupted)).toMatchObject({ resident: 'zhao', kind: 'order' });
    expect(interrupted.turns[0]).toMatchObject({ isInterrupted: true, overSeconds: 0 });
    expect(queueOf(interrupted)).toEqual(['lin statement', 'wang statement']);
    const again = give(ended(interrupted, after(100)), 100);
    expect(turnNow(again)).toMatchObject({ resident: 'lin', limitSeconds: 240 });
  });

  it('does not go back in time where the clocks of two clerks differ', () => {
    const speaking = give(waiting(['lin', 'statement'], ['wang', 'question']), 10);
    const atOnce = ended(speaking, after(7));
    expect(atOnce.turns[0]).toMatchObject({ endedAt: after(10), overSeconds: 0 });
    expect(give(ended(speaking, after(60)), 55).turns[1]).toMatchObject({ beganAt: after(60) });
    const order = asked(speaking, 'zhao', 'order', after(11));
    expect(give(order, 9).queue[0]).toMatchObject({ resident: 'lin', leftSeconds: 300 });
  });

  it('does not come back to whoever had used up their time', () => {
    const session = asked(give(waiting(['lin', 'question']), 0), 'wang', 'order', after(10));
    expect(queueOf(give(session, 120))).toEqual([]);
  });

  it('is not given while somebody speaks, nor to nobody, nor without an item', () => {
    const speaking = give(waiting(['lin', 'statement'], ['wang', 'question']), 0);
    expect(() => give(speaking, 1)).toThrow('hearings.somebody-speaks');
    const onOrder = asked(give(waiting(['lin', 'order']), 0), 'wang', 'order', after(1));
    expect(() => give(onOrder, 2)).toThrow('hearings.somebody-speaks');
    expect(() => give(waiting(), 0)).toThrow('hearings.nobody-waits');
    expect(() => ended(waiting(['lin', 'statement']), start)).toThrow('hearings.nobody-speaks');
    const between = { ...hearing.session!, items: [] };
    expect(() => asked(between, 'lin', 'statement', start)).toThrow('hearings.no-item-open');
  });
});
