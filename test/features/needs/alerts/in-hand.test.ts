import { describe, expect, it } from 'vitest';
import { tellOfNeed } from '../../../../src/features/broadcasts/index.ts';
import {
  acknowledgeAlert,
  closeFalseAlarm,
  reopenNeed,
  repeatAlerts,
  submitNeed,
} from '../../../../src/features/needs/index.ts';
import { HOUR, isRefusal, MINUTE, perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { actorOf } from '../../../../src/features/residents/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { buildGrant, buildResident } from '../../../factories/residents.ts';
import { aTime } from '../../../factories/time.ts';
import { toldIn } from '../../../factories/told.ts';
import { twoApps } from '../../../factories/two-apps.ts';

const FIRE = '三楼着火了，有浓烟，老人还在里面';

/** 林晓梅's fire, about which the duty worker, the worker and the steward were called. */
async function aFire(): Promise<Community & { readonly number: string; readonly id: string }> {
  const community = await aCommunity();
  const { app, lin, time } = community;
  const { id, number } = await perform(submitNeed, app, lin, { text: FIRE });
  for (let minute = 0; minute < 7; minute += 1) {
    time.pass(MINUTE);
    await perform(repeatAlerts, app, SYSTEM, {});
  }
  await settleReactions(app);
  return { ...community, id, number };
}

const heardLast = async ({ app }: Pick<Community, 'app'>, ...people: readonly string[]) =>
  Promise.all(people.map(async (who) => (await toldIn(app, who)).at(-1)));

describe('acknowledgeAlert()', () => {
  it('tells everybody who was called, once, who has it, and the resident that somebody has', async () => {
    const fire = await aFire();
    const { app, worker, number, time } = fire;
    const before = await toldIn(app, 'duty-worker');

    await perform(acknowledgeAlert, app, worker, { number });
    await perform(acknowledgeAlert, app, worker, { number });
    await settleReactions(app);
    time.pass(HOUR);
    await perform(repeatAlerts, app, SYSTEM, {});
    await settleReactions(app);

    const taken = `${number}已由刘洋接手，您不用再去了。`;
    expect(await toldIn(app, 'duty-worker')).toEqual([...before, taken]);
    expect(await heardLast(fire, 'steward')).toEqual([taken]);
    expect((await toldIn(app, 'worker')).join()).not.toContain('不用再去');
    expect(await toldIn(app, 'lin')).toEqual([expect.stringContaining('已接手您的求助')]);
  });

  it('of two workers at once lets one have it, and the other hears who', async () => {
    const time = aTime();
    const apps = await twoApps(time.clock);
    const [app] = apps;
    const people = [
      buildResident({ id: 'liu', name: '刘洋', grants: [buildGrant('worker')] }),
      buildResident({ id: 'ma', name: '马超', grants: [buildGrant('duty-worker')] }),
    ];
    for (const person of people) await app.residents.insert(person, []);
    const lin = actorOf(buildResident());

    for (let round = 0; round < 10; round += 1) {
      const { id, number } = await perform(submitNeed, app, lin, { text: FIRE });
      const answers = await Promise.all(
        people.map((person, index) =>
          perform(acknowledgeAlert, apps[index]!, actorOf(person), { number }).then(
            () => 'has it',
            (error: unknown) => (isRefusal(error) ? `${error.code} ${String(error.details.worker)}` : 'defect'),
          ),
        ),
      );

      const holder = people[answers.indexOf('has it')]!;
      expect((await app.needs.find(id))?.alert?.acknowledgedBy).toBe(holder.id);
      expect(answers.toSorted()).toEqual(['has it', `needs.taken-over ${holder.name}`]);
      const steps = (await app.needs.find(id))!.timeline.filter(({ step }) => step === 'acknowledge');
      expect(steps).toHaveLength(1);
      await perform(closeFalseAlarm, app, actorOf(holder), { number });
    }
  });

  it('leaves calls unsent that still wait, and those that are written after it', async () => {
    const fire = await aFire();
    const { app, worker, number, id } = fire;
    const waiting = () =>
      app.connection.collection('notices').countDocuments({ about: id, state: 'queued', priority: 0 });
    const toWorker = { about: id, state: 'queued', priority: 0, recipient: 'worker' };
    expect(await waiting()).toBe(4);

    await perform(acknowledgeAlert, app, worker, { number });
    await settleReactions(app);
    const called = {
      to: { residents: ['steward'] },
      phrase: 'needs.tell-alert',
      kind: 'alert' as const,
      whileIn: 'alerted' as const,
    };
    await perform(tellOfNeed, app, SYSTEM, { needId: id, messages: [called] }, { once: 'late' });

    expect(await waiting()).toBe(await app.connection.collection('notices').countDocuments(toWorker));
  });

  it('is over with a reopened danger: everybody is called anew', async () => {
    const { app, lin, worker, number, id } = await aFire();
    await perform(closeFalseAlarm, app, worker, { number, reason: '看错了' });

    await perform(reopenNeed, app, lin, { number });
    await settleReactions(app);

    expect(await app.needs.find(id)).toMatchObject({ state: 'alerted', alert: { called: ['duty-worker'], calls: 1 } });
    expect((await app.needs.find(id))!.alert!.acknowledgedBy).toBeUndefined();
  });
});

describe('closeFalseAlarm()', () => {
  it('by another worker on duty tells the one who had it', async () => {
    const fire = await aFire();
    const { app, worker, steward, number } = fire;
    await perform(acknowledgeAlert, app, worker, { number });
    await settleReactions(app);
    const before = await toldIn(app, 'duty-worker');

    await perform(closeFalseAlarm, app, steward, { number, reason: '是烧烤' });
    await settleReactions(app);

    expect(await heardLast(fire, 'worker')).toEqual([expect.stringContaining(`郑华核实${number}是误报`)]);
    expect(await toldIn(app, 'duty-worker')).toEqual(before);
  });

  it('without a number closes the one the worker has in hand, the same one when asked again', async () => {
    const { app, lin, worker, number, time } = await aFire();
    await perform(acknowledgeAlert, app, worker, { number });
    time.pass(HOUR);
    await perform(submitNeed, app, lin, { text: FIRE });

    const close = () => perform(closeFalseAlarm, app, worker, {}, { once: 'message-1' });

    expect(await close()).toMatchObject({ number, alert: { closedBy: 'worker' } });
    expect(await close()).toMatchObject({ number });
    expect(await app.needs.findWhere({ state: 'alerted' })).toHaveLength(1);
  });

  it('is refused once the danger was closed', async () => {
    const { app, worker, number } = await aFire();
    await perform(closeFalseAlarm, app, worker, { number });
    await expect(perform(closeFalseAlarm, app, worker, { number })).rejects.toMatchObject({
      code: 'needs.now-false-alarm',
    });
    await expect(perform(acknowledgeAlert, app, worker, { number })).rejects.toMatchObject({
      code: 'needs.now-false-alarm',
    });
  });
});
