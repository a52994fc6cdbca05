import { describe, expect, it } from 'vitest';
import { aDoor } from '../../factories/door.ts';
import { aVoteOfOwners } from '../../factories/polls/doors.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';
import { readPdf } from '../../platform/poster/read-pdf.ts';

const PLAN = { title: '施工方案', link: 'https://example.cn/plan.pdf' };
const PRICES = { title: '三家报价', link: 'https://example.cn/prices.pdf' };
const NOTICE = '电梯每户先付一万元，其余用维修资金。';

describe('the notice of a vote over HTTP', () => {
  it('is read on its page, on paper and in the rooms, and papers are added until it opens', async () => {
    const vote = await aVoteOfOwners({ notice: NOTICE, papers: [PLAN], opensAt: '2026-03-02T12:00:00+08:00' });
    const { app, id, worker, organizer, lin, time } = vote;
    const door = await aDoor(app);
    const [voter, clerk] = await Promise.all([lin, organizer].map((who) => door.as(who)));
    const told = async () => (await toldIn(app, 'terminal:g1')).join('\n');
    const textOf = async (path: string) => {
      const { token } = await app.sessions.open('worker', 'console');
      const answer = await fetch(`${door.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
      return readPdf(Buffer.from(await answer.arrayBuffer())).text;
    };

    await settleReactions(app);
    expect(await told()).toContain(PLAN.link);
    expect(await voter!.get(`/polls/${id}`)).toMatchObject({ body: { notice: NOTICE, papers: [PLAN] } });
    const added = { papers: [PRICES] };
    expect(await voter!.post(`/polls/${id}/notice/papers`, added)).toMatchObject({ status: 403 });
    expect(await clerk!.post(`/polls/${id}/notice/papers`, added)).toMatchObject({ body: { papers: [PLAN, PRICES] } });
    await settleReactions(app);
    expect(await told()).toContain('加了新材料，投票前请看。');
    for (const words of ['每户先付一万元', '施工方案', '三家报价'])
      expect(await textOf(`/polls/${id}/notice.pdf`)).toContain(words);
    expect(await textOf(`/polls/${id}/poster.pdf`)).toContain('看说明和材料');
    const list = await voter!.get('/halls/hall/polls');
    expect(list).toMatchObject({ body: { items: [{ id }] } });
    expect(JSON.stringify(list.body)).not.toContain(PLAN.link);

    time.set('2026-03-02T12:00:00+08:00');
    const officer = await door.as(worker);
    expect(await officer.post(`/polls/${id}/notice/papers`, { papers: [{ ...PLAN, title: '补充' }] })).toMatchObject({
      status: 409,
      body: { code: 'polls.notice-stands' },
    });
  });
});
