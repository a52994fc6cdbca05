import { expect, it } from 'vitest';
import { listCategories, submitNeed, urgeNeed, withdrawNeed } from '../../../src/features/needs/index.ts';
import { DAY, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

const MATTER = { text: '3号楼楼道的灯坏了，想请大家商量一下怎么修', place: '3号楼', route: 'hall' as const };

it('urgeNeed() tells the workers of the community once, and leaves the need where it is', async () => {
  const { app, lin } = await aCommunity();
  const { number, state } = await perform(submitNeed, app, lin, MATTER);

  const urged = await perform(urgeNeed, app, lin, { number });
  await settleReactions(app);

  expect([urged.state, urged.timeline.at(-1)?.step]).toEqual([state, 'urge']);
  expect((await toldIn(app, 'worker')).filter((text) => text.startsWith('【催办】'))).toEqual([
    expect.stringContaining(number),
  ]);
});

it('urgeNeed() is for once a day', async () => {
  const { app, lin, time } = await aCommunity();
  const { number } = await perform(submitNeed, app, lin, MATTER);
  await perform(urgeNeed, app, lin, { number });

  await expect(perform(urgeNeed, app, lin, { number })).rejects.toMatchObject({ code: 'needs.urged-already' });
  time.pass(DAY);
  await expect(perform(urgeNeed, app, lin, { number })).resolves.toMatchObject({ number });
});

it('urgeNeed() refuses where nobody is waited for, and others', async () => {
  const { app, lin, wang } = await aCommunity();
  const { number } = await perform(submitNeed, app, lin, MATTER);

  await expect(perform(urgeNeed, app, wang, { number })).rejects.toMatchObject({ code: 'needs.not-yours' });
  await perform(withdrawNeed, app, lin, { number });
  await expect(perform(urgeNeed, app, lin, { number })).rejects.toMatchObject({ code: 'needs.now-withdrawn' });
});

it('listCategories() gives every category with its department', async () => {
  const { app, guest } = await aCommunity();

  const categories = await perform(listCategories, app, guest, {});

  expect(categories.find(({ code }) => code === 'education/tutoring')).toMatchObject({ department: '教育文体' });
});
