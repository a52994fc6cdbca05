import { beforeAll, describe, expect, it } from 'vitest';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type Caller, type TestDoor } from '../../factories/door.ts';

describe('Idempotency-Key', () => {
  let community: Community;
  let door: TestDoor;
  let worker: Caller;

  beforeAll(async () => {
    community = await aCommunity();
    door = await aDoor(community.app);
    worker = await door.as(community.worker);
  });

  const key = (value: string) => ({ 'idempotency-key': value });
  const invitation = { region: '/d1/s1/c1/b1/', days: 7 };

  it('makes one thing of the same request sent again, also at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => worker.post('/invitations', invitation, key('notice 1'.replace(' ', '-')))),
    );

    expect(answers.map((answer) => answer.status)).toEqual(Array(5).fill(201));
    expect(new Set(answers.map((answer) => answer.body.code)).size).toBe(1);
  });

  it('makes two things of two keys, and of none', async () => {
    const answers = [
      await worker.post('/invitations', invitation, key('a')),
      await worker.post('/invitations', invitation, key('b')),
      await worker.post('/invitations', invitation),
      await worker.post('/invitations', invitation),
    ];

    expect(new Set(answers.map((answer) => answer.body.code)).size).toBe(4);
  });

  it('is one’s own: the same key of somebody else is another request', async () => {
    const other = await door.as(community.steward);

    const own = await worker.post('/invitations', invitation, key('same'));
    const theirs = await other.post('/invitations', invitation, key('same'));

    expect(theirs.status).toBe(201);
    expect(theirs.body.code).not.toBe(own.body.code);
  });

  it('refuses a key that was used for something else', async () => {
    await worker.post('/invitations', invitation, key('used'));

    const otherBody = await worker.post('/invitations', { ...invitation, days: 8 }, key('used'));
    const otherAddress = await worker.post('/me/binding-codes', {}, key('used'));

    expect([otherBody.status, otherBody.body.code]).toEqual([409, 'http.key-reused']);
    expect([otherAddress.status, otherAddress.body.code]).toEqual([409, 'http.key-reused']);
  });

  it('may be used again after a refusal, for nothing was done', async () => {
    const refused = await worker.post('/invitations', { ...invitation, days: 1000 }, key('better'));
    const better = await worker.post('/invitations', invitation, key('better'));

    expect([refused.status, better.status]).toEqual([400, 201]);
  });

  it.each([['字'], ['x'.repeat(129)]])('refuses %s as a key', async (value) => {
    const header = value === '字' ? '\u00e9' : value;

    const { status, body } = await worker.post('/invitations', invitation, key(header));

    expect([status, body.code]).toEqual([400, 'http.bad-key']);
  });
});
