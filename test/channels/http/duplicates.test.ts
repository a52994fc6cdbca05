import { expect, it } from 'vitest';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../../factories/needs.ts';

const twin = buildSharedNeed({ id: 'other', number: OTHER_LAMP, resident: 'wang', text: '三号楼楼道的灯不亮了' });
const said = { text: '3号楼楼道灯一直不亮，晚上摸黑下楼' };

it('a neighbour is shown what was asked for, is counted in once, and takes it back', async () => {
  const { app, chen } = await aCommunity({ needs: [buildSharedNeed()] });
  const caller = await (await aDoor(app)).as(chen);

  const similar = await caller.post('/needs/similar', said);
  const first = await caller.put(`/needs/${LAMP}/following`);
  const again = await caller.put(`/needs/${LAMP}/following`);
  const back = await caller.delete(`/needs/${LAMP}/following`);

  expect(similar.body.items).toEqual([
    { number: LAMP, text: expect.stringContaining('楼道灯'), concerned: 1, isOwn: false },
  ]);
  expect([first, again, back].map(({ status, body }) => [status, body.concerned])).toEqual([
    [200, 2],
    [200, 2],
    [200, 1],
  ]);
});

it('staff see what is likely the same with reasons in Chinese, merge, and take apart; everybody sees where it went on', async () => {
  const { app, worker, lin } = await aCommunity({ needs: [buildSharedNeed(), twin] });
  const door = await aDoor(app);
  const [staff, stranger] = [await door.as(worker), await door.as()];

  const likely = await staff.get(`/needs/${OTHER_LAMP}/duplicates`);
  const merged = await staff.post(`/needs/${OTHER_LAMP}/merging`, { into: LAMP }, { 'idempotency-key': 'k1' });
  const tracked = await stranger.get(`/needs/${OTHER_LAMP}/timeline`);
  const head = await (await door.as(lin)).get(`/needs/${LAMP}`);
  const review = await staff.get('/duplicates?region=/d1/s1/c1/');
  const apart = await staff.post(`/needs/${OTHER_LAMP}/unmerging`);

  expect(likely.body).toMatchObject({ likely: [{ number: LAMP, reasons: expect.arrayContaining(['位置相同']) }] });
  expect([merged.status, merged.body]).toEqual([200, expect.objectContaining({ state: 'merged', mergedInto: LAMP })]);
  expect(tracked.body).toMatchObject({ state: 'merged', mergedInto: LAMP, concerned: 2 });
  expect(head.body).toMatchObject({ merged: [OTHER_LAMP] });
  expect(review.body.items).toMatchObject([{ need: { number: LAMP }, merged: [{ number: OTHER_LAMP }] }]);
  expect([apart.status, apart.body]).toEqual([200, expect.objectContaining({ state: 'at-hall', mergedInto: null })]);
});

it('refusals are problem details in a sentence', async () => {
  const { app, worker, lin } = await aCommunity({ needs: [buildSharedNeed(), twin] });
  const door = await aDoor(app);

  const itself = await (await door.as(worker)).post(`/needs/${LAMP}/merging`, { into: LAMP });
  const resident = await (await door.as(lin)).post(`/needs/${LAMP}/merging`, { into: OTHER_LAMP });

  expect([itself.status, itself.body]).toEqual([
    409,
    expect.objectContaining({ code: 'needs.merge-itself', detail: `${LAMP}不能并入它自己，请写两个不同的编号。` }),
  ]);
  expect([resident.status, resident.body.code]).toEqual([403, 'needs.not-your-region']);
});
