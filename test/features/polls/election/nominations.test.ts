import { describe, expect, it } from 'vitest';
import {
  answerNomination,
  electionsData,
  enterCandidate,
  openElection,
  viewElection,
} from '../../../../src/features/polls/index.ts';
import { DAY, idFrom, later, perform } from '../../../../src/kernel/index.ts';
import { aCommunity, aSharedCommunity } from '../../../factories/community.ts';
import { aDoor } from '../../../factories/door.ts';
import { buildHall } from '../../../factories/polls.ts';
import {
  anElection,
  approveWords,
  buildVotersRoll,
  DATES,
  entryOf,
  nominateBy,
} from '../../../factories/polls/elections.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { buildPerson, buildRegister } from '../../../factories/rolls/register.ts';

const ASKED = {
  hallId: 'hall',
  title: '桂花社区居委会换届',
  pack: 'committee-election',
  roll: 'voters' as const,
  rollId: 'roll',
  seats: 2,
  ...DATES,
};

describe('openElection()', () => {
  const owners = buildVotersRoll({ id: 'owners', basis: 'owners' });
  const shared = aSharedCommunity({ halls: [buildHall()], rolls: [buildVotersRoll(), owners] });

  it.each([
    ['a pack that elects nobody', { pack: 'residents-meeting' }, 'polls.no-election-pack'],
    ['a pack that is not there', { pack: 'mood' }, 'polls.no-such-pack'],
    ['no roll where the pack has several', { roll: undefined }, 'polls.roll-not-of-pack'],
    ['another roll than the one that counts', { roll: 'households' }, 'polls.roll-of-others'],
    ['a roll that is not there', { rollId: 'nothing' }, 'rolls.missing'],
    [
      'a vote before the roll was public for its days',
      { opensAt: '2026-03-22T23:59:00+08:00' },
      'polls.roll-not-usable',
    ],
    [
      'two days to nominate and some hours',
      { nominateUntil: '2026-03-05T08:59:59+08:00' },
      'polls.nominating-too-short',
    ],
    [
      'a vote less than five days after nominating',
      { nominateUntil: '2026-03-24T08:00:01+08:00' },
      'polls.list-too-short',
    ],
    ['a vote that closes before it opens', { closesAt: DATES.opensAt }, 'polls.closes-too-early'],
    ['no seat at all', { seats: 0 }, 'input.invalid'],
    ['owners as those who may stand', { standRollId: 'owners' }, 'polls.roll-of-nobody-standing'],
  ] as const)('refuses %s', async (_, given, code) => {
    const { app, worker } = await shared();
    await expect(perform(openElection, app, worker, { ...ASKED, ...given } as never)).rejects.toMatchObject({ code });
  });

  it('needs the notice period of the pack to the moment, unless it is said why not', async () => {
    const roll = buildVotersRoll({ usableFrom: new Date('2026-03-12T00:00:00+08:00') });
    const { app, worker, time } = await aCommunity({ halls: [buildHall()], rolls: [roll] });
    const due = later(time.now(), 20 * DAY);
    const open = (opensAt: Date, more = {}) =>
      perform(openElection, app, worker, {
        ...ASKED,
        opensAt: opensAt.toISOString(),
        closesAt: later(opensAt, DAY).toISOString(),
        ...more,
      });
    await expect(open(later(due, -1))).rejects.toMatchObject({ code: 'polls.notice-too-short', details: { days: 20 } });
    expect(await open(due)).toMatchObject({ state: 'nominating', seatsLeft: 2, number: 1 });
    expect(await open(later(due, -1), { noticeReason: '公告已经在楼道张贴' })).toMatchObject({ number: 2 });
  });

  it('of households needs a roll that was published for an election', async () => {
    const roll = buildVotersRoll({ basis: 'households', isForElection: false });
    const { app, worker } = await aCommunity({ halls: [buildHall()], rolls: [roll] });
    await expect(perform(openElection, app, worker, { ...ASKED, roll: 'households' })).rejects.toMatchObject({
      code: 'polls.roll-not-for-election',
    });
  });
});

describe('nominations', () => {
  it('ask who is nominated; nobody else learns of it before they agree', async () => {
    const scene = await anElection();
    const { app, election, lin, wang, worker } = scene;
    await nominateBy(scene, 'lin', { entryId: entryOf('wang') });
    await nominateBy(scene, 'chen', { entryId: entryOf('wang') });
    await settleReactions(app);
    const view = async (who: typeof lin) => perform(viewElection, app, who, { electionId: election.id });

    expect(await view(wang)).toMatchObject({ own: { state: 'asked', nominatedBy: [entryOf('lin'), entryOf('chen')] } });
    expect((await app.notices.inboxOf('wang', 10, null)).map(({ text }) => text).join()).toContain('同意参选 1');
    expect(await app.notices.inboxOf('lin', 10, null)).toEqual([]);
    expect(await view(lin)).toMatchObject({ conducts: false, nominated: [entryOf('wang')] });
    expect(await view(worker)).toMatchObject({ conducts: true });
    const agreed = await perform(answerNomination, app, wang, { electionId: election.id, stands: true });
    expect(agreed.nominees).toMatchObject([{ state: 'stands', name: '王建国', resident: 'wang' }]);
  });

  it('go by the name in the register where one has it, and are refused where none or several have', async () => {
    const scene = await anElection();
    const { app } = scene;
    const people = [
      buildPerson({ id: 'A1', name: '李四', resident: 'wang' }),
      buildPerson({ id: 'A2', name: '张三' }),
      buildPerson({ id: 'A3', name: '张三' }),
    ];
    await app.registers.insert({ ...buildRegister(), people, dwellings: [], households: [] }, []);
    const seed = (await app.rolls.find('roll'))!.seed;
    await app.rolls.change('roll', (roll) => ({
      next: {
        ...roll,
        entries: people.map(({ id }, index) => ({
          id: idFrom(seed, 'person', id),
          voters: index === 0 ? ['wang'] : index === 1 ? ['lin'] : [],
          label: '某＊',
        })),
      },
      result: undefined,
    }));
    const named = await nominateBy(scene, 'lin', { name: '李四' });
    expect(named.nominees).toMatchObject([{ entry: idFrom(seed, 'person', 'A1') }]);
    await expect(nominateBy(scene, 'lin', { name: '赵六' })).rejects.toMatchObject({ code: 'polls.nobody-so-named' });
    await expect(nominateBy(scene, 'lin', { name: '张三' })).rejects.toMatchObject({ code: 'polls.several-so-named' });
    // Names in the register go before those that people give.
    await perform(answerNomination, app, scene.wang, { electionId: scene.election.id, stands: true, name: '别的名字' });
    expect((await scene.now()).nominees).toMatchObject([{ name: '李四' }]);
  });

  it('are as many as there are seats, of people on the roll, until they are over', async () => {
    const scene = await anElection({ seats: 1 });
    const { election, time } = scene;
    await nominateBy(scene, 'lin', { entryId: entryOf('wang') });
    await nominateBy(scene, 'lin', { entryId: entryOf('wang') });
    await expect(nominateBy(scene, 'lin', { entryId: entryOf('chen') })).rejects.toMatchObject({
      code: 'polls.nominations-used',
    });
    await expect(nominateBy(scene, 'lin', {})).rejects.toMatchObject({ code: 'polls.nominee-needed' });
    await expect(nominateBy(scene, 'chen', { entryId: 'e9' })).rejects.toMatchObject({
      code: 'polls.nominee-not-on-roll',
    });
    await expect(nominateBy(scene, 'zhao', { entryId: entryOf('wang') })).rejects.toMatchObject({
      code: 'polls.not-elector',
    });
    await perform(answerNomination, scene.app, scene.wang, { electionId: election.id, stands: false });
    await expect(nominateBy(scene, 'chen', { entryId: entryOf('wang') })).rejects.toMatchObject({
      code: 'polls.nominee-declined',
    });
    time.set(DATES.nominateUntil);
    await expect(nominateBy(scene, 'chen', { entryId: entryOf('lin') })).rejects.toMatchObject({
      code: 'polls.nominations-over',
    });
  });

  it.each([
    ['stands by themselves after nominating is over', 'lin', true, 'polls.nominations-over'],
    ['declines what nobody asked', 'lin', false, 'polls.not-nominated'],
    ['is on no roll of those who may stand', 'zhao', true, 'polls.not-eligible'],
  ] as const)('refuse who %s', async (_, who, stands, code) => {
    const { app, election, time, [who]: actor } = await anElection();
    time.set(DATES.nominateUntil);
    const answer = perform(answerNomination, app, actor, { electionId: election.id, stands });
    await expect(answer).rejects.toMatchObject({ code });
  });

  it('take who agreed by a letter from an officer, and nobody without a name', async () => {
    const { app, election, worker, now } = await anElection();
    const given = { electionId: election.id, entryId: entryOf('chen'), name: '陈秀英', letter: '3月3日交来同意书' };
    await perform(enterCandidate, app, worker, given);
    await perform(enterCandidate, app, worker, given);
    expect((await now()).nominees).toMatchObject([{ state: 'stands', name: '陈秀英', letter: '3月3日交来同意书' }]);
    const { entryId: _entry, ...unnumbered } = given;
    await expect(perform(enterCandidate, app, worker, unnumbered)).rejects.toMatchObject({
      code: 'polls.nobody-so-named',
    });
    await app.registers.insert(
      { ...buildRegister(), people: [buildPerson({ id: 'A1', name: '陈秀英' })], dwellings: [], households: [] },
      [],
    );
    const entry = idFrom((await app.rolls.find('roll'))!.seed, 'person', 'A1');
    await app.rolls.change('roll', (roll) => ({
      next: { ...roll, entries: [...roll.entries, { id: entry, voters: [], label: '陈＊' }] },
      result: undefined,
    }));
    await perform(enterCandidate, app, worker, unnumbered);
    expect((await now()).nominees.map(({ entry: who }) => who)).toEqual([entryOf('chen'), entry]);
  });

  it('keep what candidates say for themselves off everybody’s eyes until the list is public, and take it anew until then', async () => {
    const scene = await anElection({ seats: 1 });
    const { app, election, lin, wang, worker } = scene;
    const electionId = election.id;
    const say = (words: string) => perform(answerNomination, app, lin, { electionId, stands: true, words });
    await say('愿意为大家跑腿。');
    await say('愿意为大家管好门前的路。');
    await perform(enterCandidate, app, worker, {
      electionId,
      entryId: entryOf('wang'),
      name: '王建国',
      letter: '3月3日交来同意书',
      words: '把楼道灯修好。',
    });
    const door = await aDoor(app);
    const seenBy = async (who: typeof lin) => (await (await door.as(who)).get(`/elections/${electionId}`)).body;

    expect(await seenBy(lin)).toMatchObject({ own: { words: '愿意为大家管好门前的路。' }, candidates: [] });
    expect(JSON.stringify(await seenBy(wang))).not.toContain('管好门前的路');
    await approveWords(scene, 'lin', '愿意为大家管好门前的路。');
    await scene.publish();

    expect(await seenBy(wang)).toMatchObject({
      candidates: expect.arrayContaining([
        expect.objectContaining({ name: '林晓梅', words: '愿意为大家管好门前的路。' }),
        expect.objectContaining({ name: '王建国', words: '把楼道灯修好。' }),
      ]),
    });
  });

  it.each(['打我电话13812345678', '我住3号楼2单元502'])('refuse %s on a public list', async (words) => {
    const { app, election, lin } = await anElection();
    const answer = perform(answerNomination, app, lin, { electionId: election.id, stands: true, words });
    await expect(answer).rejects.toMatchObject({ code: 'polls.candidate-words-personal' });
  });

  it('lose what somebody said with their name when they leave', async () => {
    const scene = await anElection({ seats: 1 });
    const { app, election, lin, now } = scene;
    await perform(answerNomination, app, lin, { electionId: election.id, stands: true, words: '愿意为大家跑腿。' });
    await approveWords(scene, 'lin', '愿意为大家跑腿。');
    await scene.stand('wang');
    await scene.publish();
    const data = electionsData(app);
    const person = { kind: 'resident' as const, id: 'lin', formerIds: [], contacts: [] };

    expect(await data.export(person as never)).toMatchObject([{ words: ['愿意为大家跑腿。'] }]);
    await data.forget(person as never);

    expect(JSON.stringify(await now())).not.toContain('跑腿');
  });
});
