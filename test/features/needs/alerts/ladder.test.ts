import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newAlert, nextCall, type Rung } from '../../../../src/features/needs/alerts/ladder.ts';

const START = new Date('2026-03-02T01:00:00Z');

const ladders = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 70 }), times: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((rungs) =>
    rungs.map(({ size, times }, rung): Rung => ({
      people: Array.from({ length: size }, (_, person) => `${rung}-${person}`),
      times,
      waitMs: 1000 * (rung + 1),
    })),
  );

it('nextCall() calls everybody as often as their step says before a new round begins', () => {
  fc.assert(
    fc.property(ladders, (ladder) => {
      const heard = new Map<string, number>();
      let alert = newAlert(START);
      for (;;) {
        const next = nextCall(alert, ladder, alert.nextAt);
        if (next.alert.round === 2) break;
        expect(next.people.length).toBeGreaterThan(0);
        for (const person of next.people) heard.set(person, (heard.get(person) ?? 0) + 1);
        expect(next.alert.nextAt.getTime()).toBeGreaterThan(alert.nextAt.getTime());
        alert = next.alert;
      }
      for (const { people, times } of ladder) for (const person of people) expect(heard.get(person)).toBe(times);
      expect(alert.called).toHaveLength(heard.size);
    }),
  );
});

it('nextCall() with nobody on the ladder calls nobody and looks again later', () => {
  const { people, alert } = nextCall(newAlert(START), [], START);
  expect(people).toEqual([]);
  expect(alert).toMatchObject({ calls: 0, called: [] });
  expect(alert.nextAt > START).toBe(true);
});
