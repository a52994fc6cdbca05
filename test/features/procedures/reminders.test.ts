import { expect, it } from 'vitest';
import { completeStep, remindTasks } from '../../../src/features/procedures/index.ts';
import { DAY, isRefusal, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildProcedure, buildTask } from '../../factories/procedures/procedures.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { aTime } from '../../factories/time.ts';
import { twoApps } from '../../factories/two-apps.ts';

it('the owner of a late task hears of it once in a period, whoever looks and how often, and not at night', async () => {
  const time = aTime('2026-03-10T03:00:00+08:00');
  const [one, other] = await twoApps(time.clock);
  const nextTaskAt = new Date('2026-03-10T00:00:00+08:00');
  const tasks = [buildTask(), buildTask({ number: 2, state: 'done' }), buildTask({ number: 3, dueOn: '2026-06-01' })];
  await one.procedures.insert(buildProcedure({ tasks, nextTaskAt }), []);
  const look = async () => {
    const looks = [one, other, one, other].map((app) => perform(remindTasks, app, SYSTEM, {}));
    const reminded = (await Promise.all(looks)).reduce((sum, result) => sum + result.reminded, 0);
    // A worker that died after it had told: everything that is owed is done again.
    await settleReactions(one);
    await settleReactions(other);
    const told = await one.connection.model('notices').countDocuments({ about: 'lift' });
    return [reminded, told];
  };

  expect(await look()).toEqual([0, 0]);
  time.set('2026-03-10T09:00:00+08:00');
  expect(await look()).toEqual([1, 1]);
  time.pass(7 * DAY - 1);
  expect(await look()).toEqual([0, 1]);
  time.pass(1);
  expect(await look()).toEqual([1, 2]);
});

it('a step that two say is done at once is done once', async () => {
  const time = aTime('2026-03-10T09:00:00+08:00');
  const [one, other] = await twoApps(time.clock);
  await one.halls.insert(buildHall(), []);
  await one.procedures.insert(buildProcedure(), []);
  const organizer: Actor = {
    kind: 'resident',
    id: 'organizer',
    trust: 'verified',
    region: '/d1/s1/c1/',
    grants: [{ role: 'organizer', region: '/d1/s1/c1/' }],
  };
  const evidence = { kind: 'record', heldOn: '2026-03-09', title: '征集', document: '档案盒12' } as const;

  const outcomes = await Promise.allSettled(
    [one, other, one, other].map((app) =>
      perform(completeStep, app, organizer, { procedureId: 'lift', step: 'collect', evidence }),
    ),
  );

  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  expect(refusals.map((reason) => isRefusal(reason) && reason.code)).toEqual(Array(3).fill('procedures.step-done'));
  expect((await one.procedures.find('lift'))?.history).toHaveLength(1);
});
