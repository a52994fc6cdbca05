import { describe, expect, it } from 'vitest';
import {
  castVote,
  closeDue,
  electorsHash,
  openDue,
  openPoll,
  recordBasis,
  revealingAreas,
  viewReceipt,
  viewTurnout,
  wordPoll,
  type Roll,
} from '../../../src/features/polls/index.ts';
import { rulesFor } from '../../../src/features/polls/basis/rules-for.ts';
import { pageOfPart } from '../../../src/features/broadcasts/audiences/part-pages.ts';
import { DAY, HOUR, later, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildHall } from '../../factories/polls.ts';
import { gather } from '../../factories/polls/counted.ts';
import { buildEntry, buildFrozen, buildPublished } from '../../factories/rolls/roll.ts';

const HERE = '/d1/s1/c1/';
const ASKED = { hallId: 'hall', title: '楼下加装电梯', method: 'yes-no' as const };

describe('a poll under a rule pack', () => {
  it.each([
    ['a pack that is not there', { pack: 'mood' }, 'polls.no-such-pack'],
    ['an election', { pack: 'committee-election' }, 'polls.elections-apart'],
    ['a method the pack does not know', { pack: 'owners-general', method: 'ranked' }, 'polls.method-not-of-pack'],
    ['a roll of another pack', { pack: 'owners-general', roll: 'households' }, 'polls.roll-not-of-pack'],
    ['no roll where there are several', { pack: 'villagers-meeting' }, 'polls.roll-not-of-pack'],
    ['secrecy where ballots are signed', { pack: 'owners-general', form: 'secret' }, 'polls.pack-asks-open'],
  ] as const)('refuses %s', (_, given, code) => {
    expect(() => rulesFor({ region: HERE, method: 'yes-no', ...given })).toThrow(expect.objectContaining({ code }));
  });

  it('opens no earlier than its notice period is over, to the moment, unless it is said why', async () => {
    const { app, organizer, time } = await aCommunity({ halls: [buildHall()], rolls: [buildFrozen()] });
    time.set('2026-03-05T09:00:00+08:00');
    const open = (opensAt: Date, more = {}) =>
      perform(openPoll, app, organizer, {
        ...ASKED,
        pack: 'owners-general',
        rollId: 'roll',
        opensAt: opensAt.toISOString(),
        closesAt: later(opensAt, 7 * DAY).toISOString(),
        ...more,
      });
    const due = later(time.now(), 15 * DAY);
    await expect(open(later(due, -1))).rejects.toMatchObject({ code: 'polls.notice-too-short', details: { days: 15 } });
    expect(await open(due)).toMatchObject({ state: 'announced', rules: { roll: 'owners' } });
    const early = await open(later(time.now(), HOUR), { noticeReason: '水管爆裂，等不到公告期满' });
    expect(early).toMatchObject({ noticeReason: '水管爆裂，等不到公告期满' });
  });

  it('is judged by it, advisory until an officer records the basis, once', async () => {
    const community = await aCommunity({
      halls: [buildHall({ voters: { kind: 'members', members: ['lin', 'wang', 'worker'] } })],
    });
    const { app, organizer, worker, lin, wang, time } = community;
    const poll = await perform(openPoll, app, organizer, {
      ...ASKED,
      pack: 'residents-representatives',
      noticeReason: '代表会议已经按期通知',
      closesAt: later(time.now(), HOUR).toISOString(),
    });
    await gather(community, poll.id);
    for (const who of [lin, wang, worker]) await perform(castVote, app, who, { pollId: poll.id, choices: ['yes'] });
    const basis = { pollId: poll.id, reference: '居委会组织法第二十八条，代表会议议事规则第六条' };
    await expect(perform(recordBasis, app, organizer, basis)).rejects.toMatchObject({ code: 'polls.not-officer' });
    time.pass(2 * HOUR);
    await perform(closeDue, app, SYSTEM, {});

    const closed = (await app.polls.find(poll.id))!;
    expect(closed.result?.verdict).toMatchObject({ outcome: 'passed', roll: 'representatives' });
    expect(wordPoll(closed, 'closed')).toContain('【表决结果】');
    const before = wordPoll(closed, 'closed');
    const recorded = await perform(recordBasis, app, worker, basis);
    expect(await perform(recordBasis, app, worker, basis)).toEqual(recorded);
    expect(wordPoll(recorded, 'closed')).not.toBe(before);
    await expect(perform(recordBasis, app, worker, { ...basis, reference: '另外一条依据' })).rejects.toMatchObject({
      code: 'polls.basis-recorded',
    });
  });

  it('cannot be given a basis when it only asks for opinions', async () => {
    const { app, organizer, worker, time } = await aCommunity({ halls: [buildHall()] });
    const closesAt = later(time.now(), HOUR).toISOString();
    const { id } = await perform(openPoll, app, organizer, { ...ASKED, pack: 'advisory', closesAt });
    await expect(perform(recordBasis, app, worker, { pollId: id, reference: '议事规则第三条' })).rejects.toMatchObject({
      code: 'polls.always-advisory',
    });
  });
});

describe('a poll by a frozen roll', () => {
  const roll = (given: Partial<Roll> = {}) =>
    buildFrozen({
      entries: [
        buildEntry({ id: 'e1', voters: ['lin'], areaCm2: 900_000 }),
        buildEntry({ id: 'e2', voters: ['lin', 'wang'], areaCm2: 600_000 }),
        buildEntry({ id: 'e3', voters: ['organizer'], areaCm2: 500_000 }),
      ],
      ...given,
    });
  const asked = {
    ...ASKED,
    pack: 'owners-general',
    noticeReason: '公告已经贴满十五天',
    closesAt: '2026-03-20T20:00:00+08:00',
  };

  it.each([
    ['none, where floor area counts', undefined, 'polls.needs-roll'],
    ['one that is still published', buildPublished(), 'polls.roll-not-frozen'],
    ['one that was superseded', roll({ state: 'superseded' }), 'polls.roll-not-frozen'],
    ['one of households', roll({ basis: 'households' }), 'polls.roll-of-others'],
    ['one of another community', roll({ region: '/d1/s1/c2/' }), 'rolls.missing'],
    [
      'one that must be public for longer',
      roll({ usableFrom: new Date('2026-03-09T00:00:00+08:00') }),
      'polls.roll-not-usable',
    ],
  ] as const)('refuses %s', async (_, given, code) => {
    const { app, organizer, time } = await aCommunity({
      halls: [buildHall()],
      rolls: given === undefined ? [] : [given],
    });
    time.set('2026-03-05T09:00:00+08:00');
    const input = { ...asked, ...(given !== undefined && { rollId: given.id }) };
    await expect(perform(openPoll, app, organizer, input)).rejects.toMatchObject({ code });
  });

  it('adds up owners and floor area; who owns alone and with others casts both ballots, and co-owners one', async () => {
    const { app, organizer, lin, wang, worker, time } = await aCommunity({ halls: [buildHall()], rolls: [roll()] });
    time.set('2026-03-05T09:00:00+08:00');
    const { id } = await perform(openPoll, app, organizer, { ...asked, rollId: 'roll' });
    const vote = (who: Actor, choice: string) => perform(castVote, app, who, { pollId: id, choices: [choice] });
    await vote(lin, 'yes');
    await vote(wang, 'no');
    await expect(vote(worker, 'yes')).rejects.toMatchObject({ code: 'polls.not-on-roll' });
    expect(await perform(viewTurnout, app, lin, { pollId: id })).toMatchObject({
      electors: { total: 3, voted: 2 },
      areaCm2: { total: 2_000_000, voted: 1_500_000 },
    });
    expect((await perform(viewReceipt, app, lin, { pollId: id })).codes).toHaveLength(2);
    time.set('2026-03-21T00:00:00+08:00');
    await perform(closeDue, app, SYSTEM, {});
    const verdict = (await app.polls.find(id))?.result?.verdict;
    expect(verdict).toMatchObject({ outcome: 'majority-not-met' });
    expect(verdict?.lines.map(({ part, whole }) => [part, whole])).toEqual([
      [2, 3],
      [1_500_000, 2_000_000],
      [1, 2],
      [900_000, 1_500_000],
    ]);
  });

  it('announced before an objection was upheld opens by the later version', async () => {
    const later2 = roll({ id: 'roll2', version: 2, entries: [buildEntry({ voters: ['wang'], areaCm2: 700_000 })] });
    const { app, organizer, time } = await aCommunity({ halls: [buildHall()], rolls: [roll(), later2] });
    time.set('2026-03-05T09:00:00+08:00');
    const opensAt = '2026-03-06T09:00:00+08:00';
    const { id } = await perform(openPoll, app, organizer, { ...asked, rollId: 'roll', opensAt });
    await app.rolls.change('roll', (one) => ({
      next: { ...one, state: 'superseded' as const, replacedBy: 'roll2' },
      result: undefined,
    }));
    time.set(opensAt);
    await perform(openDue, app, SYSTEM, {});
    expect(await app.polls.find(id)).toMatchObject({ state: 'open', roll: 1 });
    expect(await app.electorates.electorsOf(id, 'lin')).toEqual([]);
  });

  it('reminds the voters of its entries, and nobody else whom the hall would admit', async () => {
    const { app, organizer, lin, time } = await aCommunity({ halls: [buildHall()], rolls: [roll()] });
    time.set('2026-03-05T09:00:00+08:00');
    const { id } = await perform(openPoll, app, organizer, { ...asked, rollId: 'roll' });
    const silent = async () =>
      (await pageOfPart(app, { nonVoters: id }, '', 100)).map((one) =>
        one.kind === 'resident' ? one.resident.id : '',
      );
    expect(await silent()).toEqual(['lin', 'organizer', 'wang']);
    await perform(castVote, app, lin, { pollId: id, choices: ['yes'] });
    expect(await silent()).toEqual(['organizer']);
  });

  it('is secret only where no floor area tells whose a ballot is', async () => {
    const alike = Array.from({ length: 5 }, (_, index) => buildEntry({ id: `a${index}`, areaCm2: 700_000 }));
    const rolls = [roll({ id: 'few', basis: 'admitted' }), roll({ id: 'many', basis: 'admitted', entries: alike })];
    const { app, organizer, time } = await aCommunity({ halls: [buildHall()], rolls });
    time.set('2026-03-05T09:00:00+08:00');
    const open = (rollId: string) =>
      perform(openPoll, app, organizer, { ...asked, pack: 'advisory', form: 'secret', rollId });
    await expect(open('few')).rejects.toMatchObject({ code: 'polls.weights-reveal' });
    expect(await open('many')).toMatchObject({ state: 'open', roll: 5 });
  });
});

describe('electors', () => {
  it('have the same hash in any order, and another one when any of them or their area is another', () => {
    const electors = [{ id: 'b', areaCm2: 800_000 }, { id: 'a' }];
    const hash = electorsHash(electors);
    expect(electorsHash(electors.toReversed())).toBe(hash);
    expect(electorsHash([{ id: 'b', areaCm2: 800_001 }, { id: 'a' }])).not.toBe(hash);
    expect(electorsHash([{ id: 'c', areaCm2: 800_000 }, { id: 'a' }])).not.toBe(hash);
  });

  it('with an area that fewer than so many share would be known by it', () => {
    const five = Array.from({ length: 5 }, () => ({ areaCm2: 900_000 }));
    expect(revealingAreas([...five, { areaCm2: 1 }], 5)).toEqual([1]);
    expect(revealingAreas(five, 5)).toEqual([]);
    expect(revealingAreas(five, 6)).toEqual([900_000]);
    expect(revealingAreas([{}, {}], 5)).toEqual([]);
  });
});

it('GET /polls/packs tells what each rule pack asks for, and is taken for no poll', async () => {
  const { app, lin } = await aCommunity();
  const { status, body } = await (await (await aDoor(app)).as(lin)).get('/polls/packs');

  expect(status).toBe(200);
  const packOf = (named: string) => body.items?.find(({ id }) => id === named);
  expect(packOf('committee-election')).toMatchObject({
    kind: 'election',
    title: '居民委员会选举',
    ballots: 'secret',
    methods: ['approval'],
    variants: [],
    rolls: [
      {
        of: 'voters',
        doors: { secret: ['proxy', 'envelope'] },
        words: [expect.stringContaining('超过一半'), expect.anything()],
      },
      { of: 'households' },
      { of: 'representatives', doors: { secret: ['envelope'] } },
    ],
  });
  expect(packOf('residents-representatives')).toMatchObject({ attendance: true });
});
