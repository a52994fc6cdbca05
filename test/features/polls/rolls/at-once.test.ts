import { describe, expect, it } from 'vitest';
import { carryOnRoll, objectToRoll, ruleOnObjection } from '../../../../src/features/polls/index.ts';
import { perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { buildFrozen, buildObjection, buildPublished } from '../../../factories/rolls/roll.ts';
import { rule } from '../../../factories/rolls/steps.ts';

describe('two at once', () => {
  it('only one of two rulings on the same objection counts', async () => {
    const community = await aCommunity({ rolls: [buildFrozen({ objections: [buildObjection()] })] });

    const answers = await Promise.allSettled([
      rule(community, 'o1'),
      rule(community, 'o1', { isUpheld: false, correction: {} }),
    ]);

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { objections } = (await community.app.rolls.find('roll'))!;
    expect(objections).toHaveLength(1);
  });

  it('of two upheld objections to a frozen roll one makes version 2, and the other waits on it', async () => {
    const other = buildObjection({ id: 'o2', by: 'wang', entry: 'e2' });
    const community = await aCommunity({ rolls: [buildFrozen({ objections: [buildObjection(), other] })] });

    const answers = await Promise.allSettled([rule(community, 'o1'), rule(community, 'o2')]);
    const [made] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Error] : []));

    expect(refused).toMatchObject([{ code: 'rolls.superseded', details: { next: 2 } }]);
    expect(made!.objections).toHaveLength(1);
    const left = made!.objections[0]!.id;
    const third = await perform(ruleOnObjection, community.app, community.worker, {
      rollId: made!.id,
      objectionId: left,
      isUpheld: true,
      reason: '也查了',
      correction: { areaCm2: 650_000 },
    });
    expect(third).toMatchObject({ version: 3, replaces: made!.id });
  });

  it('a version that was begun and not made is made afterwards, the same one', async () => {
    const community = await aCommunity({ rolls: [buildFrozen({ objections: [buildObjection()] })] });
    const { app } = community;
    const dying = { ...app, rolls: { ...app.rolls, insert: () => Promise.reject(new Error('killed')) } };
    await expect(rule({ ...community, app: dying }, 'o1')).rejects.toThrow('killed');

    const made = await perform(carryOnRoll, app, SYSTEM, { rollId: 'roll' });
    const again = await perform(carryOnRoll, app, SYSTEM, { rollId: 'roll' });

    expect(made).toMatchObject({ version: 2, entries: [{ id: 'e1', areaCm2: 950_000 }, { id: 'e2' }] });
    expect(again).toEqual(made);
    expect(await app.rolls.find(made.id)).toEqual(made);
  });

  it('an objection sent twice is one', async () => {
    const community = await aCommunity({ rolls: [buildPublished()] });
    const send = () =>
      perform(
        objectToRoll,
        community.app,
        community.lin,
        { rollId: 'roll', kind: 'missing', words: '没有我' },
        { once: 'm1' },
      );

    await Promise.all([send(), send()]);

    expect((await community.app.rolls.find('roll'))!.objections).toHaveLength(1);
  });
});
