import { describe, expect, it } from 'vitest';
import { acknowledgeAlert, repeatAlerts, sayMore, showNeed, submitNeed } from '../../../../src/features/needs/index.ts';
import { MINUTE, perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { aDoor } from '../../../factories/door.ts';
import { buildNeed } from '../../../factories/needs.ts';

/** A danger as code before the rounds of calls kept it. */
async function anOlderAlert(alert?: object) {
  const community = await aCommunity({ needs: [buildNeed({ route: 'duty', state: 'alerted', urgency: 'danger' })] });
  if (alert !== undefined) await community.app.needs.model.updateOne({ _id: 'lamp' }, { $set: { alert } });
  return community;
}

describe.each([
  ['with the number and time of its calls', { calls: 3, calledAt: new Date('2026-03-02T00:58:00Z') }],
  ['with nothing about its calls', undefined],
])('an alert that older code kept %s', (_, alert) => {
  it('rings again, and goes on as any other', async () => {
    const { app, time } = await anOlderAlert(alert);

    expect(await perform(repeatAlerts, app, SYSTEM, {})).toBe(1);
    time.pass(2 * MINUTE);
    await perform(repeatAlerts, app, SYSTEM, {});

    const stored = await app.connection.collection('needs').findOne({ _id: 'lamp' as never });
    expect(stored).toMatchObject({ alert: { calls: (alert?.calls ?? 0) + 2, called: ['duty-worker'], round: 1 } });
    expect(stored?.['alert']).not.toHaveProperty('calledAt');
  });

  it('is shown, and can be taken in hand', async () => {
    const { app, worker } = await anOlderAlert(alert);
    const { status, body } = await (await (await aDoor(app)).as(worker)).get('/needs/N20260302-100001');
    expect([status, body.alert]).toMatchObject([200, { called: [], acknowledgedBy: null }]);

    await perform(acknowledgeAlert, app, worker, { number: 'N20260302-100001' });

    expect(await perform(repeatAlerts, app, SYSTEM, {})).toBe(0);
    expect(await perform(showNeed, app, worker, { number: 'N20260302-100001' })).toMatchObject({
      state: 'acknowledged',
      alert: { acknowledgedBy: 'worker' },
    });
  });
});

describe('what is said after a danger', () => {
  it('is found by an index, whatever else the resident has asked for', async () => {
    const { app, lin } = await aCommunity({
      needs: Array.from({ length: 60 }, (_, index) =>
        buildNeed({ id: `n${index}`, number: `N20260301-${100_100 + index}` }),
      ),
    });
    const { id } = await perform(submitNeed, app, lin, { text: '三楼着火了，有浓烟，老人还在里面' });

    const said = await perform(sayMore, app, lin, { text: '在2号楼这边' });

    expect(said?.id).toBe(id);
    const plan = await app.connection
      .collection('needs')
      .find({ resident: 'lin', 'alert.saidAt': { $gte: new Date(0) } })
      .sort({ 'alert.saidAt': -1 })
      .explain('executionStats');
    expect(plan['executionStats']).toMatchObject({ totalDocsExamined: 1, nReturned: 1 });
  });
});
