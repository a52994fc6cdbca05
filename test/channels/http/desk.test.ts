import { describe, expect, it } from 'vitest';
import { setDutyList, setDutyRota, submitNeed, watchClocks } from '../../../src/features/needs/index.ts';
import { openAccount } from '../../../src/features/residents/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../../factories/needs.ts';
import { buildNotice } from '../../factories/notices.ts';
import { settleReactions } from '../../factories/reactions.ts';

/** A browser without scripts at the desk: it keeps its cookie, says where its forms come from, and goes where it is sent. */
async function aBrowser({ app }: Community) {
  const { url } = await aDoor(app);
  let cookie = '';
  const visit = async (path: string, form?: Record<string, string>, origin = url) => {
    const response = await fetch(url + path, {
      redirect: 'manual',
      headers: { cookie, ...(form !== undefined && { origin }) },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    visit,
    async send(path: string, form: Record<string, string>) {
      const sent = await visit(path, form);
      expect(sent.status).toBe(303);
      return visit(sent.headers.get('location')!.split('#')[0]!);
    },
    async signIn(person: 'worker' | 'lin') {
      const account = { residentId: person, loginName: person, password: 'osmanthus-garden' };
      await perform(openAccount, app, SYSTEM, account);
      return visit('/admin/sign-in', { 'login-name': person, password: account.password });
    },
  };
}

const aNotice = async ({ app }: Community, id: string, why: 'not-accepted' | 'no-answer', text = `通知${id}`) => {
  await app.notices.add([buildNotice({ id, text })]);
  await app.notices.claimToSend(id, 'sender', app.clock(), app.clock());
  await app.notices.giveUp(id, 'sender', why === 'no-answer' ? 'unknown' : 'failed', why);
};

it('whoever has not signed in is asked to, and a wrong password is told in a sentence', async () => {
  const browser = await aBrowser(await aCommunity());

  const home = await browser.visit('/admin');
  const wrong = await browser.visit('/admin/sign-in', { 'login-name': 'worker', password: 'wrong' });
  const closed = await browser.visit('/admin/not-understood');
  const nowhere = await browser.visit('/admin/nowhere');

  expect([home.status, home.text]).toEqual([200, expect.stringContaining('type="password"')]);
  expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('账号或密码不对')]);
  expect([closed.status, closed.text]).toEqual([401, expect.stringContaining('href="/admin"')]);
  expect([nowhere.status, nowhere.text]).toEqual([404, expect.stringContaining('<h1>没有找到</h1>')]);
  expect(home.text).toContain('<title>邻议工作台</title>');
});

it('staff sign in, see what waits and sign out', async () => {
  const community = await aCommunity();
  const browser = await aBrowser(community);
  await aNotice(community, 'one', 'not-accepted');

  expect((await browser.signIn('worker')).status).toBe(303);
  expect((await browser.visit('/admin')).text).toContain('没送到的消息（1）');

  expect((await browser.send('/admin/sign-out', {})).text).toContain('type="password"');
  expect((await browser.visit('/admin/undelivered')).status).toBe(401);
});

it('residents are told that the desk is for staff', async () => {
  const browser = await aBrowser(await aCommunity());
  await browser.signIn('lin');

  const { status, text } = await browser.visit('/admin/undelivered');

  expect([status, text]).toEqual([403, expect.stringContaining('只有社区工作人员可以这样做')]);
  expect((await browser.visit('/admin')).text).toContain('action="/admin/sign-out"');
  expect((await browser.send('/admin/sign-out', {})).text).toContain('type="password"');
});

it('what was not understood is shown as words, never as markup, and labelled with one choice', async () => {
  const community = await aCommunity();
  const chat = aChat(community.app, { commands: [] });
  await chat.say('lin', '<script>alert(1)</script>&"咋整"');
  const browser = await aBrowser(community);
  await browser.signIn('worker');

  const { text, headers } = await browser.visit('/admin/not-understood');
  const action = /action="(\/admin\/not-understood\/[^"]+)"/.exec(text)![1]!;
  const labelled = await browser.send(action, { intent: 'needs.track' });

  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;咋整&quot;');
  expect(text).not.toContain('<script');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(labelled.text).toContain('已记下：查进度');
});

it('a form that says no meaning keeps none', async () => {
  const community = await aCommunity();
  await aChat(community.app, { commands: [] }).say('lin', '那啥咋整的嘞');
  const browser = await aBrowser(community);
  await browser.signIn('worker');
  const { text } = await browser.visit('/admin/not-understood');

  const sent = await browser.visit(/action="(\/admin\/not-understood\/[^"]+)"/.exec(text)![1]!, {});

  expect(sent.status).toBe(400);
  expect((await browser.visit('/admin/not-understood')).text).not.toContain('已记下');
});

it('what could not be delivered is settled one by one or all for a reason', async () => {
  const community = await aCommunity();
  for (const id of ['a', 'b', 'c']) await aNotice(community, id, 'not-accepted');
  await aNotice(community, 'doubt', 'no-answer');
  const browser = await aBrowser(community);
  await browser.signIn('worker');

  const all = await browser.visit('/admin/undelivered');
  const one = await browser.send('/admin/undelivered/a?why=not-accepted', { decision: 'leave' });
  const upTo = /name="up-to" value="([^"]+)"/.exec(one.text)![1]!;
  const rest = await browser.send('/admin/undelivered?why=not-accepted', { decision: 'send-again', 'up-to': upTo });

  expect(all.text).toContain('试了多次都没送到（3）');
  expect(one.text).not.toContain('通知a');
  expect(rest.text).toContain('处理了2条');
  const states = await Promise.all(['a', 'b', 'c', 'doubt'].map((id) => community.app.notices.find(id)));
  expect(states.map((notice) => notice?.state)).toEqual(['skipped', 'queued', 'queued', 'unknown']);
});

it('what is due today and what is overdue stands there with its times', async () => {
  const community = await aCommunity();
  const { app, lin, time } = community;
  const matter = { text: '3号楼楼道的灯坏了，想请大家商量一下', place: '3号楼', route: 'hall' as const };
  const first = await perform(submitNeed, app, lin, matter);
  await settleReactions(app);
  time.set('2026-03-02T11:00:00+08:00');
  await perform(watchClocks, app, SYSTEM, {});
  const second = await perform(submitNeed, app, lin, { ...matter, place: '4号楼' });
  await settleReactions(app);
  const browser = await aBrowser(community);
  await browser.signIn('worker');

  const { text } = await browser.visit('/admin/due');

  const [, overdue, today] = text.split('<h2>');
  expect([overdue, today]).toEqual([
    expect.stringMatching(new RegExp(`^已超时（1）[^]*${first.number}[^]*3月2日（周一）11:00前要答复`, 'u')),
    expect.stringMatching(new RegExp(`^今天到期（1）[^]*${second.number}[^]*3月2日（周一）14:00前要答复`, 'u')),
  ]);
});

it('what the bot answered somebody is not shown', async () => {
  const community = await aCommunity();
  await community.app.notices.add([buildNotice({ id: 'secret', isReply: true, text: '第1号：赞成' })]);
  await community.app.notices.claimToSend('secret', 'sender', community.app.clock(), community.app.clock());
  await community.app.notices.giveUp('secret', 'sender', 'failed', 'not-accepted');
  const browser = await aBrowser(community);
  await browser.signIn('worker');

  expect((await browser.visit('/admin/undelivered')).text).not.toContain('赞成');
});

it('a form of another site and one of an unknown kind do nothing', async () => {
  const community = await aCommunity();
  await aNotice(community, 'one', 'not-accepted');
  const browser = await aBrowser(community);
  await browser.signIn('worker');

  const foreign = await browser.visit('/admin/undelivered/one', { decision: 'leave' }, 'https://elsewhere.example');
  const odd = await browser.visit('/admin/undelivered/one', { decision: 'burn' });

  expect([foreign.status, odd.status]).toEqual([403, 400]);
  expect(await community.app.notices.find('one')).toMatchObject({ state: 'failed' });
});

it('whoever may be called sees who is on duty, in their region and below', async () => {
  const community = await aCommunity();
  const { app, worker } = community;
  const browser = await aBrowser(community);
  await browser.signIn('worker');
  expect((await browser.visit('/admin/duty')).text).toContain('还没有排值班表');

  const shifts = [{ days: [1], from: '08:00', to: '18:00', members: ['duty-worker'] }];
  await perform(setDutyRota, app, worker, { region: '/d1/s1/c1/', shifts });
  await perform(setDutyList, app, worker, { region: '/d1/s1/c1/', members: ['worker'] });
  const { text } = await browser.visit('/admin/duty');

  expect(text).toContain('周一 08:00－18:00：马超');
  expect(text).toContain('现在值班：马超');
  expect(text).toContain('1. 刘洋（worker）');
  const below = /href="(\/admin\/duty\?region=[^"]+)"/u.exec(text)![1]!;
  expect((await browser.visit(below)).text).toContain('1号楼');
});

it('residents are not told who is on duty', async () => {
  const browser = await aBrowser(await aCommunity());
  await browser.signIn('lin');

  const [own, asked] = [await browser.visit('/admin/duty'), await browser.visit('/admin/duty?region=/d1/s1/c1/')];

  expect([own.status, asked.status]).toEqual([403, 403]);
});

describe('/admin/duplicates', () => {
  const twin = buildSharedNeed({
    id: 'other',
    number: OTHER_LAMP,
    resident: 'wang',
    text: '三号楼楼道的灯不亮了，我电话13800001234',
    submittedAt: new Date('2026-03-02T01:30:00Z'),
  });

  it('shows what is likely the same, masked, and merges and takes apart with a button', async () => {
    const community = await aCommunity({ needs: [buildSharedNeed(), twin] });
    const browser = await aBrowser(community);
    await browser.signIn('worker');

    const { text } = await browser.visit('/admin/duplicates');
    expect(text).toContain('三号楼楼道的灯不亮了，我电话（电话）');
    expect(text).toContain('位置相同');

    const merged = await browser.send(`/admin/duplicates/${OTHER_LAMP}`, { with: LAMP, way: 'there' });
    expect(merged.text).toContain('已和另一件并在一起办');
    expect(await community.app.needs.findByNumber(OTHER_LAMP)).toMatchObject({ state: 'merged' });

    const apart = await browser.send(`/admin/duplicates/${OTHER_LAMP}/unmerging`, {});
    expect(apart.text).toContain(`并到 ${LAMP}`);
    expect(await community.app.needs.findByNumber(OTHER_LAMP)).toMatchObject({ state: 'at-hall' });
  });

  it('merges the other way round', async () => {
    const community = await aCommunity({ needs: [buildSharedNeed(), twin] });
    const browser = await aBrowser(community);
    await browser.signIn('worker');

    await browser.send(`/admin/duplicates/${OTHER_LAMP}`, { with: LAMP, way: 'back' });

    expect(await community.app.needs.findByNumber(LAMP)).toMatchObject({ mergedInto: { number: OTHER_LAMP } });
  });

  it('is for staff', async () => {
    const browser = await aBrowser(await aCommunity({ needs: [buildSharedNeed(), twin] }));
    await browser.signIn('lin');

    expect((await browser.visit('/admin/duplicates')).status).toBe(403);
    expect((await browser.visit('/admin/duplicates?region=/d1/s1/c1/')).status).toBe(403);
    expect((await browser.visit(`/admin/duplicates/${OTHER_LAMP}`, { with: LAMP, way: 'there' })).status).toBe(403);
  });
});
