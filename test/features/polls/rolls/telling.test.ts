import { expect, it } from 'vitest';
import { objectToRoll, ruleOnObjection } from '../../../../src/features/polls/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { buildPublished } from '../../../factories/rolls/roll.ts';
import { toldIn } from '../../../factories/told.ts';

it.each([
  [true, '成立'],
  [false, '没有成立'],
])(
  'workers hear of an objection by when to rule, and whoever made it what was decided (upheld: %s)',
  async (isUpheld, word) => {
    const { app, lin, worker } = await aCommunity({ rolls: [buildPublished()] });
    const { objection } = await perform(objectToRoll, app, lin, {
      rollId: 'roll',
      kind: 'wrong',
      entryId: 'e1',
      words: '面积少写了，我电话13812345678',
    });
    await settleReactions(app);
    const [toWorker, ...more] = await toldIn(app, 'worker');
    expect(toWorker).toMatch(/面积少写了.*3月6日.*前处理/u);
    expect(toWorker).not.toContain('13812345678');
    expect(more).toEqual([]);

    const correction = isUpheld ? { areaCm2: 950_000 } : {};
    const reason = '按不动产权证核对';
    await perform(ruleOnObjection, app, worker, {
      rollId: 'roll',
      objectionId: objection.id,
      isUpheld,
      reason,
      correction,
    });
    await settleReactions(app);
    expect(await toldIn(app, 'lin')).toEqual([expect.stringMatching(new RegExp(`异议${word}.*${reason}`, 'u'))]);
  },
);
