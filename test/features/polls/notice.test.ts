import { describe, expect, it } from 'vitest';
import { POLL_NOTICES } from '../../../config/polls/notices.ts';
import {
  addPapers,
  castVote,
  closeDue,
  openDue,
  openPoll,
  viewRecord,
  wordPoll,
} from '../../../src/features/polls/index.ts';
import { HOUR, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';
import { anElection } from '../../factories/polls/elections.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';

const OPENS = '2026-03-02T12:00:00+08:00';
const PLAN = { title: '施工方案', link: 'https://example.cn/plan.pdf' };
const PRICES = { title: '报价', link: 'https://example.cn/prices.pdf' };
const NOTICE = '楼道灯坏了一半，物业报了三个方案。';

const ask = ({ app, organizer }: Community, given: object = {}) =>
  perform(openPoll, app, organizer, {
    hallId: 'hall',
    title: '楼道灯换不换',
    method: 'yes-no',
    closesAt: '2026-03-02T20:00:00+08:00',
    notice: NOTICE,
    papers: [PLAN],
    ...given,
  });

const add = ({ app, organizer }: Community, pollId: string, ...papers: (typeof PLAN)[]) =>
  perform(addPapers, app, organizer, { pollId, papers });

const namesOf = async ({ app }: Community) =>
  (await app.polls.pending(100)).flatMap(({ happenings }) => happenings.map(({ name }) => name));

describe('openPoll()', () => {
  it('keeps what it is about and the papers, and has the rooms told where to read them', async () => {
    const community = await aCommunity({ halls: [buildHall()] });

    const poll = await ask(community, { opensAt: OPENS, papers: [PLAN, PLAN] });

    expect(await community.app.polls.find(poll.id)).toMatchObject({ notice: NOTICE, papers: [PLAN] });
    const told = wordPoll(poll, 'announced');
    expect(told).toContain(`在“议事”里看第${poll.number}号。`);
    expect(told).toContain(`投票前请看材料，共1份：\n· 施工方案 ${PLAN.link}`);
    expect(wordPoll(poll, 'opened')).toContain(PLAN.link);
    expect(wordPoll(poll, 'withdrawn')).not.toContain(PLAN.link);
  });

  it('says nothing of papers where there are none, and keeps no empty list', async () => {
    const community = await aCommunity({ halls: [buildHall()] });

    const { id } = await ask(community, { notice: undefined, papers: [] });

    const kept = await community.app.polls.find(id);
    expect(kept).not.toHaveProperty('notice');
    expect(kept).not.toHaveProperty('papers');
    expect(wordPoll(kept!, 'opened')).not.toContain('材料');
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...PLAN, title: `第${index + 1}份材料` }));

  it.each([
    ['an explanation', { notice: '长'.repeat(POLL_NOTICES.longest) }],
    ['papers', { papers: many(POLL_NOTICES.papers) }],
  ])('takes %s up to the limit', async (_, given) => {
    expect(await ask(await aCommunity({ halls: [buildHall()] }), given)).toMatchObject(given);
  });

  it.each([
    ['a longer explanation', { notice: '长'.repeat(POLL_NOTICES.longest + 1) }, 'input.invalid'],
    ['more papers', { papers: many(POLL_NOTICES.papers + 1) }, 'input.invalid'],
    ['an address that is not secure', { papers: [{ ...PLAN, link: 'http://example.cn/plan.pdf' }] }, 'input.invalid'],
    ['a paper without an address', { papers: [{ title: '施工方案' }] }, 'input.invalid'],
    ['two papers of one name', { papers: [PLAN, { ...PLAN, link: PRICES.link }] }, 'polls.paper-title-taken'],
  ])('refuses %s', async (_, given, code) => {
    await expect(ask(await aCommunity({ halls: [buildHall()] }), given)).rejects.toMatchObject({ code });
  });
});

describe('addPapers()', () => {
  it('adds to what is there; again, it changes nothing, also when the poll is open', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { id } = await ask(community, { opensAt: OPENS });

    expect(await add(community, id, PLAN, PRICES)).toMatchObject({ papers: [PLAN, PRICES] });
    await add(community, id, PRICES);
    community.time.set(OPENS);
    await perform(openDue, community.app, SYSTEM, {});
    expect(await add(community, id, PRICES)).toMatchObject({ state: 'open', papers: [PLAN, PRICES] });

    expect(await namesOf(community)).toEqual(['polls.announced', 'polls.papers-added', 'polls.opened']);
    const poll = (await community.app.polls.find(id))!;
    expect(wordPoll(poll, 'papers-added')).toContain(`“楼道灯换不换”加了新材料，投票前请看。`);
    expect(wordPoll(poll, 'papers-added')).toContain(PRICES.link);
  });

  it('loses none of those that are added at the same moment, and takes no more than there may be', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { id } = await ask(community, { opensAt: OPENS, papers: [] });

    const added = await Promise.allSettled(
      Array.from({ length: POLL_NOTICES.papers + 3 }, (_, index) =>
        add(community, id, { ...PLAN, title: `第${index + 1}份材料` }),
      ),
    );

    const refused = added.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'polls.papers-full'));
    expect((await community.app.polls.find(id))!.papers).toHaveLength(POLL_NOTICES.papers);
  });

  it('takes papers until the very moment at which the poll opens, whether somebody has opened it by then or not', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { id } = await ask(community, { opensAt: OPENS });

    community.time.set('2026-03-02T11:59:59+08:00');
    await add(community, id, PRICES);
    community.time.set(OPENS);
    const late = { ...PLAN, title: '后来的材料' };
    await expect(add(community, id, late)).rejects.toMatchObject({ code: 'polls.notice-stands' });
    await perform(openDue, community.app, SYSTEM, {});
    await expect(add(community, id, late)).rejects.toMatchObject({ code: 'polls.notice-stands' });
    expect(await community.app.polls.find(id)).toMatchObject({ state: 'open', papers: [PLAN, PRICES] });
  });

  it('never puts another paper in the place of one that was announced', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { id } = await ask(community, { opensAt: OPENS });

    await expect(add(community, id, { ...PLAN, link: PRICES.link })).rejects.toMatchObject({
      code: 'polls.paper-title-taken',
      details: { title: PLAN.title },
    });
  });

  it.each([
    ['a poll that was taken back', 'organizer', 'withdrawn', 'polls.withdrawn'],
    ['one that was counted', 'organizer', 'closed', 'polls.notice-stands'],
    ['a resident', 'lin', 'announced', 'polls.not-organizer'],
  ] as const)('refuses %s', async (_, who: Person, state, code) => {
    const opensAt = new Date(OPENS);
    const { app, [who]: actor } = await aCommunity({ halls: [buildHall()], polls: [buildPoll({ state, opensAt })] });
    const given = { pollId: 'lamps', papers: [PLAN] };
    await expect(perform(addPapers, app, actor, given)).rejects.toMatchObject({ code });
  });

  it('of a vote of an election is for those who conduct it, beside what the election was opened with', async () => {
    const scene = await anElection({ rules: { notice: NOTICE, papers: [PLAN] } });
    await scene.stand('lin', 'wang', 'chen');
    const pollId = await scene.publish();
    const given = { pollId, papers: [PRICES] };

    await expect(perform(addPapers, scene.app, scene.organizer, given)).rejects.toMatchObject({
      code: 'polls.not-election-officer',
    });
    const poll = await perform(addPapers, scene.app, scene.worker, given);
    expect(poll).toMatchObject({ notice: NOTICE, papers: [PLAN, PRICES] });
    expect(wordPoll(poll, 'announced')).toContain(PLAN.link);
    expect(wordPoll(poll, 'papers-added')).toContain('加了新材料');
  });
});

describe('the record', () => {
  const recordOf = async (given: object) => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { app, lin, time } = community;
    const { id } = await ask(community, { form: 'secret', ...given });
    await perform(castVote, app, lin, { pollId: id, choices: ['yes'] });
    time.pass(12 * HOUR);
    await perform(closeDue, app, SYSTEM, {});
    return (await perform(viewRecord, app, NOBODY, { pollId: id })).record;
  };

  it('says what the notice said', async () => {
    expect((await recordOf({})).poll).toMatchObject({ notice: NOTICE, papers: [PLAN] });
  });

  it('of a poll without any is what it always was', async () => {
    expect(Object.keys((await recordOf({ notice: undefined, papers: [] })).poll)).toEqual([
      'id',
      'number',
      'title',
      'method',
      'options',
      'form',
      'opensAt',
      'closesAt',
    ]);
  });
});
