import { expect, it } from 'vitest';
import { askFloor, giveFloor, withdrawSignUp, signUpForHearing } from '../../src/features/hearings/index.ts';
import { isRefusal, perform } from '../../src/kernel/index.ts';
import { buildHearing } from '../factories/deliberation/hearings.ts';
import { buildHall } from '../factories/polls.ts';
import { buildActor, buildGrant, buildResident } from '../factories/residents.ts';
import { aTime } from '../factories/time.ts';
import { twoApps } from '../factories/two-apps.ts';
import { size } from '../setup/size.ts';

const PEOPLE = size(100, 500);
const people = Array.from({ length: PEOPLE }, (_, index) => `p${index}`);
const hearingId = 'parking';

it('requests for the floor at the same time, each made twice from two processes, stand once each in an order that stays', async () => {
  const [one, other] = await twoApps(aTime().clock);
  const organizer = buildActor({ id: 'organizer', grants: [buildGrant('organizer')] });
  await one.halls.insert(buildHall(), []);
  const hearing = buildHearing({ state: 'in-session', invited: people });
  const attendance = people.map((resident) => ({ resident, from: hearing.session!.beganAt }));
  await one.hearings.insert({ ...hearing, session: { ...hearing.session!, attendance } }, []);

  const ask = (app: typeof one, id: string) => perform(askFloor, app, buildActor({ id }), { hearingId });
  await Promise.all(people.flatMap((id) => [ask(one, id), ask(other, id)]));
  const before = (await one.hearings.find(hearingId))!.session!.queue;

  expect(before.map(({ ticket }) => ticket)).toEqual(people.map((_, index) => index + 1));
  expect(new Set(before.map(({ resident }) => resident)).size).toBe(PEOPLE);

  const gives = Array.from({ length: 6 }, (_, index) =>
    perform(giveFloor, index % 2 === 0 ? one : other, organizer, { hearingId }).then(
      () => 'given',
      (error: unknown) => (isRefusal(error) ? error.code : String(error)),
    ),
  );
  const given = await Promise.all([...gives, ...people.slice(0, 20).map((id) => ask(other, id))]);
  const { queue, turns } = (await other.hearings.find(hearingId))!.session!;

  expect(given.filter((answer) => answer === 'given')).toHaveLength(1);
  expect(turns.map(({ resident }) => resident)).toEqual([before[0]!.resident]);
  const stillWaiting = before.slice(1).map(({ ticket }) => ticket);
  expect(queue.map(({ ticket }) => ticket).slice(0, stillWaiting.length)).toEqual(stillWaiting);
}, 60_000);

it('sign-ups and withdrawals at the same time from two processes leave whoever signed up last, each once', async () => {
  const [one, other] = await twoApps(aTime().clock);
  await one.halls.insert(buildHall(), []);
  await one.hearings.insert(buildHearing({ signUps: [] }), []);
  await Promise.all(people.map((id) => one.residents.insert(buildResident({ id }), [])));

  const sign = (app: typeof one, id: string) => perform(signUpForHearing, app, buildActor({ id }), { hearingId });
  await Promise.all(people.flatMap((id) => [sign(one, id), sign(other, id)]));
  const gone = people.filter((_, index) => index % 3 === 0);
  await Promise.all(
    gone.map((id, index) => perform(withdrawSignUp, index % 2 === 0 ? one : other, buildActor({ id }), { hearingId })),
  );

  const { signUps } = (await other.hearings.find(hearingId))!;
  const left = people.filter((id) => !gone.includes(id));
  expect(signUps.map(({ resident }) => resident).toSorted()).toEqual(left.toSorted());
}, 60_000);
