import { expect, it } from 'vitest';
import { CHAT } from '../../config/defaults.ts';
import { later } from '../../src/kernel/index.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { buildNotice } from '../factories/notices.ts';
import { stagesOf } from '../standalone/mongo/server.ts';

const claimed = async ({ app }: Community, id = 'notice') => {
  await app.notices.claimToSend(id, 'sender', app.clock(), later(app.clock(), 1000));
};

const anAnswer = buildNotice({ isReply: true, text: '第1号：赞成' });

it('markSent() forgets what an answer said, even when the same answer is made again, and soon the answer itself', async () => {
  const community = await aCommunity();
  const { notices, clock } = community.app;
  await notices.add([anAnswer]);
  await claimed(community);

  await notices.markSent('notice', 'sender', clock());
  await notices.add([anAnswer]);

  const forgetAt = later(anAnswer.at, CHAT.repliesKeptMs);
  expect(await notices.find('notice')).toMatchObject({ state: 'sent', text: '', sentAt: clock(), forgetAt });
});

it('markSent() keeps what is told to a room or lies in an inbox', async () => {
  const community = await aCommunity();
  const { notices, clock } = community.app;
  await notices.add([buildNotice()]);
  await claimed(community);

  await notices.markSent('notice', 'sender', clock());

  const notice = await notices.find('notice');
  expect(notice).toMatchObject({ state: 'sent', text: '通知notice' });
  expect(notice).not.toHaveProperty('forgetAt');
});

it('giveUp() keeps an answer for as long as staff may still decide about it', async () => {
  const community = await aCommunity();
  const { notices, clock } = community.app;
  await notices.add([anAnswer, { ...anAnswer, id: 'other' }]);
  for (const id of ['notice', 'other']) {
    await claimed(community, id);
    await notices.giveUp(id, 'sender', 'failed', 'not-accepted');
  }
  expect(await notices.find('notice')).toMatchObject({
    state: 'failed',
    text: '第1号：赞成',
    forgetAt: expect.any(Date),
  });

  expect(await notices.leaveUnsent('notice', 'worker')).toMatchObject({ state: 'skipped', text: '' });
  const again = await notices.sendAgain('other', 'worker', clock());
  expect(again).toMatchObject({ state: 'queued', text: '第1号：赞成' });
  expect(again).not.toHaveProperty('forgetAt');
});

it('doubtInterrupted() lets an answer nobody decides about be forgotten too', async () => {
  const community = await aCommunity();
  const { notices } = community.app;
  await notices.add([anAnswer]);
  await claimed(community);
  community.time.pass(2000);

  expect(await notices.doubtInterrupted('terminal', community.app.clock())).toBe(1);

  expect(await notices.find('notice')).toMatchObject({ state: 'unknown', forgetAt: expect.any(Date) });
});

it('heads() finds who is next behind a recipient with many notices, and gives each recipient their first only', async () => {
  const { app } = await aCommunity();
  const many = Array.from({ length: 450 }, (_, index) => buildNotice({ id: `many${index}`, to: { room: 'garden' } }));
  await app.notices.add([...many, buildNotice({ id: 'behind' })]);

  expect(await app.notices.heads('terminal', app.clock())).toMatchObject([{ id: 'many0' }, { id: 'behind' }]);

  await app.notices.claimToSend('many0', 'sender', app.clock(), later(app.clock(), 1000));
  expect(await app.notices.heads('terminal', app.clock())).toMatchObject([{ id: 'behind' }]);

  await app.notices.requeue('many0', 'sender', later(app.clock(), 1000));
  expect(await app.notices.heads('terminal', app.clock())).toMatchObject([{ id: 'behind' }]);
});

it('heads() reads a long queue in the order of an index', async () => {
  const { app } = await aCommunity();

  const plan = await app.connection
    .collection('notices')
    .find({ channel: 'terminal', state: 'queued' })
    .sort({ priority: 1, order: 1, _id: 1 })
    .explain('queryPlanner');

  expect(stagesOf(plan)).toContain('IXSCAN');
  expect(stagesOf(plan)).not.toContain('SORT');
});
