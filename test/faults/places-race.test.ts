import { describe, expect, it } from 'vitest';
import { signUp, takenPlaces, type SignUpAnswer } from '../../src/features/activities/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { buildActor } from '../factories/residents.ts';
import { aTime } from '../factories/time.ts';
import { twoApps } from '../factories/two-apps.ts';
import { size } from '../setup/size.ts';

const PLACES = 500;
const WAVES = 4;
const REQUESTS = size(2000, 10_000);

describe('signUp() from two processes at once', () => {
  it(`gives ${PLACES} places to ${REQUESTS} who ask, no more and no fewer, and lets the others wait in order`, async () => {
    const apps = await twoApps(aTime().clock);
    await apps[0].activities.insert(buildActivity({ capacity: PLACES }), []);
    const ask = async (index: number): Promise<SignUpAnswer> => {
      const actor = buildActor({ id: `resident-${index}` });
      return perform(signUp, apps[index % 2]!, actor, { activityId: 'tea', people: 1 });
    };

    // Whoever asks in a later wave asks after everyone of the waves before was answered.
    const waves: SignUpAnswer[][] = [];
    for (let wave = 0; wave < WAVES; wave += 1) {
      const first = (wave * REQUESTS) / WAVES;
      waves.push(await Promise.all(Array.from({ length: REQUESTS / WAVES }, (_, index) => ask(first + index))));
    }

    const kept = await apps[1].activities.find('tea');
    const line = kept?.signUps ?? [];
    expect(takenPlaces(kept ?? buildActivity())).toBe(PLACES);
    expect(line.map(({ state }) => state)).toEqual([
      ...Array<string>(PLACES).fill('placed'),
      ...Array<string>(REQUESTS - PLACES).fill('waiting'),
    ]);

    const answers = new Map(waves.flat().map((answer) => [answer.signUp.resident, answer]));
    expect(answers.size).toBe(REQUESTS);
    line.forEach(({ resident, state }, index) => {
      const position = Math.max(0, index + 1 - PLACES);
      expect(answers.get(resident)).toMatchObject({ signUp: { state }, position });
    });

    const waveOf = new Map(waves.flatMap((wave, number) => wave.map(({ signUp }) => [signUp.resident, number])));
    const inLine = line.map(({ resident }) => waveOf.get(resident) ?? -1);
    expect(inLine).toEqual(inLine.toSorted((one, other) => one - other));
  });

  it('keeps one happening for each who signed up', async () => {
    const apps = await twoApps(aTime().clock);
    await apps[0].activities.insert(buildActivity({ capacity: 10 }), []);
    const actors = Array.from({ length: 100 }, (_, index) => buildActor({ id: `resident-${index}` }));

    // Everybody asks twice, once in each process.
    const ask = (actor: (typeof actors)[number], app: (typeof apps)[number]) =>
      perform(signUp, app, actor, { activityId: 'tea', people: 1 });
    await Promise.all(actors.flatMap((actor) => apps.map((app) => ask(actor, app))));

    const [waiting] = await apps[0].activities.pending(1);
    const named = waiting?.happenings.map(({ name, by }) => `${name} ${by}`) ?? [];
    expect(named.toSorted()).toEqual(actors.map(({ id }) => `activities.signed-up ${id}`).toSorted());
  });
});
