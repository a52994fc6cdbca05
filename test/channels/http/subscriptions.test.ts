import { beforeAll, expect, it } from 'vitest';
import { contactOf } from '../../../src/features/residents/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type Caller, type TestDoor } from '../../factories/door.ts';
import { buildResident } from '../../factories/residents.ts';

const channels = { open: ['mini-program'], noticeTemplate: 'template1' };

let community: Community;
let door: TestDoor;
let count = 0;

beforeAll(async () => {
  community = await aCommunity();
  door = await aDoor({ ...community.app, channels });
});

async function somebody(): Promise<Caller> {
  count += 1;
  const contacts = [contactOf('miniprogram', `openid${count}`)];
  return door.as(await community.settle(buildResident({ id: `phone${count}`, contacts })));
}

const tap = (caller: Caller, answer: string, key?: string) =>
  caller.post(
    '/me/subscriptions',
    { taps: { template1: answer } },
    key === undefined ? {} : { 'idempotency-key': key },
  );

it('POST /me/subscriptions counts one message for each accept, and shows the balance', async () => {
  const phone = await somebody();

  const before = await phone.get('/me/subscriptions');
  await tap(phone, 'accept');
  await tap(phone, 'accept');
  const { body } = await tap(phone, 'reject');

  expect(before.body.items).toEqual([{ templateId: 'template1', balance: 0, lastTap: null }]);
  expect(body.items).toEqual([{ templateId: 'template1', balance: 2, lastTap: 'reject' }]);
  expect((await phone.get('/me/subscriptions')).body).toEqual(body);
});

it.each(['reject', 'ban', 'filter'])('POST /me/subscriptions counts nothing for %s', async (answer) => {
  const phone = await somebody();

  const { body } = await tap(phone, answer);

  expect(body.items).toEqual([{ templateId: 'template1', balance: 0, lastTap: answer }]);
});

it('POST /me/subscriptions counts a tap once that is sent again, also ten times at once', async () => {
  const phone = await somebody();

  await Promise.all(Array.from({ length: 10 }, () => tap(phone, 'accept', 'tap-1')));
  await tap(phone, 'accept', 'tap-1');
  const { body } = await tap(phone, 'accept', 'tap-2');

  expect(body.items).toMatchObject([{ balance: 2 }]);
});

it.each([
  ['somebody who has never used the mini-program', 'broadcasts.no-mini-program', 409],
  ['a stranger', 'broadcasts.residents-only', 401],
])('POST /me/subscriptions is not for %s', async (who, code, status) => {
  const caller = await (who === 'a stranger' ? door.as() : door.as(community.lin));

  const answer = await tap(caller, 'accept');

  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('POST /me/subscriptions knows no template of somebody else', async () => {
  const phone = await somebody();

  const { status, body } = await phone.post('/me/subscriptions', { taps: { template1: 'accept', other: 'accept' } });

  expect([status, body.code]).toEqual([404, 'broadcasts.template-missing']);
  expect((await phone.get('/me/subscriptions')).body.items).toMatchObject([{ balance: 0 }]);
});
