import { describe, expect, it } from 'vitest';
import {
  bindContact,
  contactOf,
  issueBindingCode,
  meetContact,
  takeOver,
} from '../../../src/features/residents/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

describe('meetContact()', () => {
  it('makes one resident of a contact that many doors meet at once', async () => {
    const { app } = await aCommunity();
    const meet = () => perform(meetContact, app, SYSTEM, { channel: 'wechat', contact: 'wx-1' });

    const met = await Promise.all(Array.from({ length: 20 }, meet));

    expect(new Set(met.map((resident) => resident.id)).size).toBe(1);
    expect(await meet()).toMatchObject({ id: met[0]!.id, trust: 'contact', contacts: [{ key: 'wechat:wx-1' }] });
  });

  it('is for doors only', async () => {
    const { app, lin } = await aCommunity();

    await expect(perform(meetContact, app, lin, { channel: 'wechat', contact: 'wx-1' })).rejects.toMatchObject({
      code: 'residents.system-only',
    });
  });
});

describe('bindContact()', () => {
  const met = async ({ app }: Community, channel: string, contact: string): Promise<Actor> =>
    actorOf(await perform(meetContact, app, SYSTEM, { channel, contact }));
  const codeOf = async ({ app }: Community, actor: Actor): Promise<string> =>
    (await perform(issueBindingCode, app, actor, {})).code;

  it('joins two contacts into the older record and leads there from the younger', async () => {
    const community = await aCommunity();
    const { app, lin, time } = community;
    time.pass(1000);
    const phone = await met(community, 'miniprogram', 'openid-lin');

    const joined = await perform(bindContact, app, phone, { code: await codeOf(community, lin) });

    expect(joined).toMatchObject({ id: 'lin', trust: 'verified', region: '/d1/s1/c1/b1/' });
    expect(joined.contacts.map(({ key }) => key)).toEqual(['terminal:lin', 'miniprogram:openid-lin']);
    expect(await app.residents.current(phone.id)).toMatchObject({ id: 'lin' });
    expect(await met(community, 'miniprogram', 'openid-lin')).toMatchObject({ id: 'lin' });
    expect(await met(community, 'terminal', 'lin')).toMatchObject({ id: 'lin' });
  });

  it('keeps the roles of whoever issued the code, even when their record is the younger', async () => {
    const community = await aCommunity();
    const { app, settle, time } = community;
    const old = await met(community, 'terminal', 'old-chat');
    time.pass(1000);
    const helper = await settle(buildResident({ id: 'helper', metAt: time.now(), grants: [buildGrant('worker')] }));

    const joined = await perform(bindContact, app, old, { code: await codeOf(community, helper) });

    expect(joined).toMatchObject({ id: old.id, trust: 'verified', grants: [{ role: 'worker' }] });
    expect(await app.residents.current('helper')).toMatchObject({ id: old.id });
  });

  it('answers the same request again with the same record', async () => {
    const community = await aCommunity();
    const phone = await met(community, 'miniprogram', 'openid-lin');
    const code = await codeOf(community, community.lin);

    await perform(bindContact, community.app, phone, { code });
    const again = await perform(
      bindContact,
      community.app,
      actorOf((await community.app.residents.current(phone.id))!),
      {
        code,
      },
    );

    expect(again.id).toBe('lin');
  });

  it('two people who enter each other’s code at once end in one record', async () => {
    const community = await aCommunity();
    const { app } = community;
    const one = await met(community, 'terminal', 'one');
    const other = await met(community, 'terminal', 'other');
    const codes = [await codeOf(community, one), await codeOf(community, other)] as const;

    await Promise.allSettled([
      perform(bindContact, app, one, { code: codes[1] }),
      perform(bindContact, app, other, { code: codes[0] }),
    ]);

    const [first, second] = [await app.residents.current(one.id), await app.residents.current(other.id)];
    expect(first!.id).toBe(second!.id);
    expect(first!.contacts).toHaveLength(2);
  });

  it.each([
    ['an unknown code', '000000', 'invalid', 'residents.code-unknown'],
    ['letters', 'abcdef', 'invalid', 'input.invalid'],
  ])('refuses %s', async (_what, code, kind, refusal) => {
    const { app, guest } = await aCommunity();

    await expect(perform(bindContact, app, guest, { code })).rejects.toMatchObject({ kind, code: refusal });
  });

  it('refuses one’s own code, a code taken by somebody else, and somebody with a role', async () => {
    const community = await aCommunity();
    const { app, lin, wang, guest, worker } = community;
    const code = await codeOf(community, lin);

    await expect(perform(bindContact, app, lin, { code })).rejects.toMatchObject({ code: 'residents.own-code' });
    await expect(perform(bindContact, app, worker, { code })).rejects.toMatchObject({ code: 'residents.holds-roles' });
    await expect(perform(bindContact, app, guest, { code })).rejects.toMatchObject({ code: 'residents.code-unknown' });
    const fresh = await codeOf(community, lin);
    await perform(bindContact, app, guest, { code: fresh });
    await expect(perform(bindContact, app, wang, { code: fresh })).rejects.toMatchObject({
      code: 'residents.code-unknown',
    });
  });

  it('stops somebody who guesses', async () => {
    const { app, guest } = await aCommunity();
    const guess = () => perform(bindContact, app, guest, { code: '000000' }).catch((refusal) => refusal.code);

    const answers = [];
    for (let tries = 0; tries < 8; tries += 1) answers.push(await guess());

    expect(answers.slice(0, 6)).toEqual(Array(6).fill('residents.code-unknown'));
    expect(answers.slice(6)).toEqual(Array(2).fill('attempts.too-many'));
  });
});

describe('takeOver()', () => {
  it('finishes a merger that a crash left half done, without losing the contact meanwhile', async () => {
    const { app, settle } = await aCommunity();
    await settle(
      buildResident({
        id: 'younger',
        contacts: [],
        handedOver: [contactOf('miniprogram', 'half')],
        mergedInto: 'lin',
      }),
    );

    const meanwhile = await perform(meetContact, app, SYSTEM, { channel: 'miniprogram', contact: 'half' });
    await perform(takeOver, app, SYSTEM, { residentId: 'younger' });

    expect(meanwhile.id).toBe('lin');
    expect((await app.residents.find('lin'))!.contacts.map(({ key }) => key)).toContain('miniprogram:half');
  });

  it('brings the console account along, unless the older record has its own', async () => {
    const { app, settle, time } = await aCommunity();
    const account = { passwordHash: 'hash', changedAt: time.now() };
    for (const id of ['phone', 'tablet']) {
      await settle(buildResident({ id, contacts: [], mergedInto: 'lin' }));
      await app.accounts.insert({ id: `account-${id}`, residentId: id, ...account }, []);
    }

    await perform(takeOver, app, SYSTEM, { residentId: 'phone' });
    await perform(takeOver, app, SYSTEM, { residentId: 'tablet' });

    expect(await app.accounts.of('lin')).toMatchObject({ id: 'account-phone' });
    expect(await app.accounts.of('tablet')).toMatchObject({ id: 'account-tablet' });
  });

  it('brings back no role that was revoked after the merger', async () => {
    const { app, settle } = await aCommunity();
    await settle(
      buildResident({
        id: 'younger',
        contacts: [],
        grants: [buildGrant('worker')],
        handedOver: [contactOf('miniprogram', 'half')],
        mergedInto: 'lin',
      }),
    );
    await perform(takeOver, app, SYSTEM, { residentId: 'younger' });
    await app.residents.change('lin', (lin) => ({ next: { ...lin, grants: [] }, result: undefined }));

    await perform(takeOver, app, SYSTEM, { residentId: 'younger' });

    expect((await app.residents.find('lin'))!.grants).toEqual([]);
  });
});
