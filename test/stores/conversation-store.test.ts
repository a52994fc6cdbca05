import { expect, it } from 'vitest';
import { later } from '../../src/kernel/index.ts';
import { buildUtterance } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';

const running = { name: 'test', version: 1, state: {}, until: new Date('2026-03-03') };

it('put() lets one of two go on from the same turn', async () => {
  const { app } = await aCommunity();
  const forgetAt = later(app.clock(), 1000);
  const { id } = await app.conversations.of(buildUtterance());
  await app.conversations.put({ id, turn: 1, running }, forgetAt);

  const both = [
    { id, turn: 2, running },
    { id, turn: 2 },
  ].map((next) => app.conversations.put(next, forgetAt));

  const settled = await Promise.allSettled(both);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(app.conversations.put({ id, turn: 1 }, forgetAt)).rejects.toThrow('Another process');
});

it('put() begins anew what was forgotten since it was read', async () => {
  const { app } = await aCommunity();
  const forgetAt = later(app.clock(), 1000);
  const { id } = await app.conversations.of(buildUtterance());
  await app.conversations.put({ id, turn: 1, running }, forgetAt);
  await app.connection.collection('conversations').deleteMany({});

  await app.conversations.put({ id, turn: 2, running }, forgetAt);

  expect(await app.conversations.of(buildUtterance())).toMatchObject({ id, turn: 2, running });
});
