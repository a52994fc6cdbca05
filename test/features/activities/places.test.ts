import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSignUp,
  changeCapacity,
  changePeople,
  freePlaces,
  givePlace,
  handOver,
  lapseOffers,
  removeSignUp,
  signUpOf,
  residentsOf,
  waitingPosition,
  type Places,
  type PlacesStep,
  type SignUp,
} from '../../../src/features/activities/index.ts';
import { HOUR, later } from '../../../src/kernel/index.ts';

const now = new Date('2026-03-02T09:00:00+08:00');
const empty = (capacity: number): Places => ({
  capacity,
  startsAt: new Date('2026-03-12T14:00:00+08:00'),
  signUps: [],
});

/** Signs up one after the other: `after(3, ['lin', 2], ['wang', 2])`. */
const after = (capacity: number, ...signUps: readonly (readonly [string, number])[]): Places =>
  signUps.reduce((places, [who, people]) => addSignUp(places, who, people, now).places, empty(capacity));

const line = ({ signUps }: Places) =>
  signUps.map(
    ({ resident, people, state, offer }) => `${resident} ${people} ${offer === undefined ? state : 'offered'}`,
  );

describe('addSignUp()', () => {
  it('gives places until they are taken, then lets people wait in order', () => {
    const places = after(3, ['lin', 2], ['wang', 2], ['chen', 1], ['zhao', 1]);

    expect(line(places)).toEqual(['lin 2 placed', 'wang 2 waiting', 'chen 1 placed', 'zhao 1 waiting']);
    expect(['lin', 'wang', 'chen', 'zhao'].map((who) => waitingPosition(places, who))).toEqual([0, 1, 0, 2]);
  });

  it('changes nothing the second time', () => {
    const places = after(3, ['lin', 2]);
    expect(addSignUp(places, 'lin', 1, now)).toEqual({ places, promoted: [] });
  });
});

describe('residentsOf()', () => {
  it('leaves guests out, who have no record to be told through', () => {
    const guest = { name: '张大爷', by: 'organizer' };
    const { places } = addSignUp(after(3, ['lin', 1]), 'guest-1', 2, now, { guest });

    expect(places.signUps[1]).toMatchObject({ resident: 'guest-1', guest, people: 2, state: 'placed' });
    expect(residentsOf(places.signUps)).toEqual(['lin']);
  });
});

describe('removeSignUp()', () => {
  it('offers the place to whoever waits longest among those who fit', () => {
    const places = after(3, ['lin', 2], ['wang', 1], ['chen', 3], ['zhao', 2], ['sun', 1]);

    const step = removeSignUp(places, 'lin', now);

    expect(step.promoted).toMatchObject([{ resident: 'zhao', people: 2, offer: { isTold: true } }]);
    expect(line(step.places)).toEqual(['wang 1 placed', 'chen 3 waiting', 'zhao 2 offered', 'sun 1 waiting']);
  });

  it('changes nothing for somebody who is not on the list', () => {
    const places = after(3, ['lin', 2]);
    expect(removeSignUp(places, 'wang', now)).toEqual({ places, promoted: [] });
  });
});

describe('changePeople()', () => {
  it('frees places for others when fewer come', () => {
    const step = changePeople(after(2, ['lin', 2], ['wang', 1]), 'lin', 1, now);
    expect(step?.promoted).toMatchObject([{ resident: 'wang' }]);
  });

  it('changes nothing when more come than fit', () => {
    expect(changePeople(after(2, ['lin', 1], ['wang', 1]), 'lin', 2, now)).toBeNull();
  });

  it('keeps the place in the line of somebody who waits, and may give them a place', () => {
    const places = after(3, ['lin', 2], ['wang', 2], ['chen', 3]);
    expect(line(changePeople(places, 'chen', 2, now)?.places ?? empty(0))).toEqual([
      'lin 2 placed',
      'wang 2 waiting',
      'chen 2 waiting',
    ]);
    const step = changePeople(places, 'wang', 1, now);
    expect(line(step?.places ?? empty(0))).toEqual(['lin 2 placed', 'wang 1 placed', 'chen 3 waiting']);
  });
});

describe('changeCapacity()', () => {
  it('gives new places to those who wait, and takes none away that is taken', () => {
    const places = after(2, ['lin', 2], ['wang', 2]);
    expect(changeCapacity(places, 4, now)?.promoted).toMatchObject([{ resident: 'wang' }]);
    expect(changeCapacity(places, 1, now)).toBeNull();
  });
});

const who = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `r${index}`));
const people = fc.integer({ min: 1, max: 4 });
const step = fc.oneof(
  fc.tuple(fc.constant('add' as const), who, people),
  fc.tuple(fc.constant('remove' as const), who, people),
  fc.tuple(fc.constant('change' as const), who, people),
  fc.tuple(fc.constant('accept' as const), who, people),
  fc.tuple(fc.constant('lapse' as const), who, fc.integer({ min: 0, max: 24 })),
  fc.tuple(fc.constant('hand-on' as const), who, people),
  fc.tuple(fc.constant('capacity' as const), who, fc.integer({ min: 1, max: 12 })),
);

function apply(places: Places, [kind, resident, number]: [string, string, number]): PlacesStep {
  const unchanged = { places, promoted: [] };
  if (kind === 'add') return addSignUp(places, resident, number, now);
  if (kind === 'remove') return removeSignUp(places, resident, now);
  if (kind === 'accept') return { ...unchanged, places: givePlace(places, resident, now) ?? places };
  if (kind === 'lapse') return lapseOffers(places, later(now, number * HOUR));
  if (kind === 'hand-on') return handOver(places, resident, `r${number}`, { ticket: 'ticket', now });
  if (kind === 'change') return changePeople(places, resident, number, now) ?? unchanged;
  return changeCapacity(places, number, now) ?? unchanged;
}

describe('after any sequence of steps', () => {
  /** A run of steps after which it does not hold; null when there is none. */
  const counterexample = (holds: (before: Places, step: PlacesStep, what: [string, string, number]) => boolean) =>
    fc.check(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(step, { maxLength: 60 }), (capacity, steps) => {
        let places = empty(capacity);
        return steps.every((what) => {
          const before = places;
          const next = apply(before, what);
          places = next.places;
          return holds(before, next, what);
        });
      }),
    ).counterexample;

  it('no more people have a place or an offer than there are places', () => {
    const kept = ({ signUps }: Places) =>
      signUps.reduce((sum, { state, people, offer }) => (state === 'placed' || offer ? sum + people : sum), 0);
    expect(
      counterexample(
        (_, { places }) => kept(places) <= places.capacity && freePlaces(places) === places.capacity - kept(places),
      ),
    ).toBeNull();
  });

  it('nobody waits who would fit into what is neither taken nor on offer', () => {
    expect(
      counterexample((_, { places }) =>
        places.signUps.every(
          ({ state, people, offer }) => state === 'placed' || offer !== undefined || people > freePlaces(places),
        ),
      ),
    ).toBeNull();
  });

  it('everybody is in the line once, in the order in which they came', () => {
    const lineAfter = (line: readonly string[], kind: string, resident: string) => {
      if (kind === 'remove') return line.filter((name) => name !== resident);
      if (kind === 'lapse' || kind === 'hand-on') return undefined;
      return kind === 'add' && !line.includes(resident) ? [...line, resident] : line;
    };
    const lineOf = ({ signUps }: Places) => signUps.map((signUp) => signUp.resident);

    expect(
      counterexample((before, { places }, [kind, resident]) =>
        isDeepStrictEqual(lineOf(places), lineAfter(lineOf(before), kind, resident) ?? lineOf(places)),
      ),
    ).toBeNull();
  });

  it('whoever gets an offer was in line, and nobody before them in line would have fitted', () => {
    const isInLine = ({ state, offer }: SignUp) => state === 'waiting' && offer === undefined;
    expect(
      counterexample((before, { places, promoted }, [kind, actor]) =>
        promoted.every(({ resident, people }) => {
          const was = signUpOf(before, resident);
          const index = places.signUps.findIndex((one) => one.resident === resident);
          const passed = places.signUps.slice(0, index).filter((one) => isInLine(one) && one.resident !== actor);
          return (
            was !== undefined && isInLine(was) && (kind === 'change' || passed.every((one) => one.people > people))
          );
        }),
      ),
    ).toBeNull();
  });

  it('who has a place keeps it, and the next look comes when the first offer is to be told of or ends', () => {
    const placed = (line: Places) => line.signUps.filter(({ state }) => state === 'placed').map((one) => one.resident);
    expect(
      counterexample((before, { places }, [, resident]) => {
        const looks = places.signUps.flatMap(({ offer }) =>
          offer === undefined ? [] : [(offer.isTold ? offer.until : offer.at).getTime()],
        );
        const kept = placed(before).every((name) => name === resident || placed(places).includes(name));
        return kept && (places.rollAt?.getTime() ?? Infinity) === Math.min(...looks);
      }),
    ).toBeNull();
  });

  it('what was counted along the way is what counting anew finds', () => {
    expect(
      counterexample((_, { places }) => {
        const anew = { ...places, signUps: [...places.signUps] };
        return (
          freePlaces(places) === freePlaces(anew) &&
          places.signUps.every(
            ({ resident }) =>
              signUpOf(places, resident) === signUpOf(anew, resident) &&
              waitingPosition(places, resident) === waitingPosition(anew, resident),
          )
        );
      }),
    ).toBeNull();
  });
});
