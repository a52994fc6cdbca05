import { describe, expect, it } from 'vitest';
import { readCandidacy, readElectionAsked, readNomination } from '../../../bots/understand/polls/elections.ts';
import { openDue, pollsStoodIn } from '../../../src/features/polls/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aDoor } from '../../factories/door.ts';
import { anElection, entryOf, numberOf } from '../../factories/polls/elections.ts';
import { settleReactions } from '../../factories/reactions.ts';

describe('what is said of elections', () => {
  it.each([
    ['候选人', {}],
    ['候选人 3', { number: 3 }],
    ['第3号选举的候选人名单', { number: 3 }],
    ['看看候选人有哪些', {}],
    ['选举', {}],
    ['现在有什么选举?', {}],
  ])('asks: %s', (text, said) => {
    expect(readElectionAsked(text)).toEqual(said);
  });

  it.each(['选举委员会几点上班', '候选人老王是我邻居', '候选人什么时候公布', '不选举'])('does not ask: %s', (text) => {
    expect(readElectionAsked(text)).toBeNull();
  });

  it.each([
    ['提名 王建国', { name: '王建国' }],
    ['我要提名王建国', { name: '王建国' }],
    ['提名第3号选举 阿依古丽·买买提', { number: 3, name: '阿依古丽·买买提' }],
    ['提名', { name: '' }],
  ])('nominates: %s', (text, said) => {
    expect(readNomination(text)).toEqual(said);
  });

  it.each(['提名截止了吗', '提名到什么时候', '谁提名的', '提名名单', '提名的人多吗'])(
    'does not nominate: %s',
    (text) => {
      expect(readNomination(text)).toBeNull();
    },
  );

  it.each([
    ['我要参选', { stands: true }],
    ['同意参选 3', { stands: true, number: 3 }],
    ['接受提名', { stands: true }],
    ['不参选 3', { stands: false, number: 3 }],
    ['我不想参选', { stands: false }],
    ['退出参选', { stands: false }],
    ['谢绝提名', { stands: false }],
  ])('stands or does not: %s', (text, said) => {
    expect(readCandidacy(text)).toEqual(said);
  });

  it.each(['谁参选了', '参选要什么条件', '我同意'])('says nothing of it: %s', (text) => {
    expect(readCandidacy(text)).toBeNull();
  });
});

it(
  'an election goes through chat and HTTP alike, from nominating to the names told to the group',
  { timeout: 90_000 },
  async () => {
    const scene = await anElection({ seats: 2, rooms: ['terminal:g1'] });
    const { app, election } = scene;
    const chat = aChat(app);
    const door = await aDoor(app);
    await settleReactions(app);
    const byHttp = async (who: 'lin' | 'wang' | 'worker') => door.as(scene[who]);

    expect(await chat.say('lin', '提名 王建国', { room: 'g1' })).toEqual(['提名和参选的事请私聊我，不在群里说。']);
    expect((await chat.say('lin', '提名')).join()).toContain('请写上姓名');
    expect((await chat.say('lin', '提名 王建国')).join()).toContain('没有找到叫“王建国”的');
    const nominated = await (
      await byHttp('lin')
    ).post(`/elections/${election.id}/nominations`, { entryId: entryOf('wang') });
    expect(nominated.body).toMatchObject({ nominated: 1, standing: 0, candidates: [] });
    await settleReactions(app);

    expect((await chat.say('wang', '候选人')).join()).toContain('有邻居提名了您');
    expect((await chat.say('wang', '同意参选 1')).join()).toContain('名单上用的姓名是“王建国”');
    expect((await chat.say('chen', '我要参选')).join()).toContain('陈阿姨');
    const own = await (await byHttp('lin')).put(`/elections/${election.id}/candidacy`, { stands: true });
    expect(own.body).toMatchObject({ nominated: 3, standing: 3, candidates: [] });
    // Until the list is public nobody is told who stands.
    expect((await (await byHttp('lin')).get(`/elections/${election.id}`)).body).toMatchObject({
      own: { state: 'stands', name: '林晓梅' },
      nominations: null,
      candidates: [],
    });
    expect((await chat.say('zhao', '提名 王建国')).join()).toContain('现在没有选举');

    const pollId = await scene.publish();
    const listed = (await chat.say('chen', '候选人', { room: 'g1' })).join('\n');
    expect(listed).toMatch(/1\. .+\n2\. .+\n3\. /u);
    expect((await chat.say('wang', '不参选')).join()).toContain('名单已经公布');

    const { nominees } = await scene.now();
    const [lin, wang] = [numberOf(await scene.now(), 'lin'), numberOf(await scene.now(), 'wang')];
    expect(nominees).toHaveLength(3);
    scene.time.set('2026-03-29T08:00:00+08:00');
    await perform(openDue, app, SYSTEM, {});
    await settleReactions(app);
    expect((await chat.say('lin', `投票 ${lin} ${wang}`, { room: 'g1' })).join()).toContain('请不要在群里投');
    expect((await chat.say('lin', '投票 1 2 3')).join()).toContain('最多选2人');
    for (const who of ['lin', 'wang', 'chen']) {
      const said = (await chat.say(who, `投票 ${lin} ${wang}`)).join();
      expect(said).toContain('您投过票了');
      expect(said).not.toMatch(/林晓梅|王建国/u);
    }
    const marked = await (await byHttp('worker')).put(`/polls/${pollId}/ballot`, { choices: [lin, wang] });
    expect(marked.status).toBe(200);
    await scene.vote(pollId, {});

    const told = await app.connection.collection('notices').find({ about: pollId, recipient: 'terminal:g1' }).toArray();
    const texts = told.map(({ text }) => String(text)).join('\n');
    expect(texts).toContain('【选举·候选人名单】');
    expect(texts).toMatch(/当选：(?:林晓梅、王建国|王建国、林晓梅)。/u);
    expect((await chat.say('lin', '选举')).join()).toContain('已经结束');
    const { body } = await (await byHttp('lin')).get(`/polls/${pollId}`);
    expect(body).toMatchObject({ election: { seats: 2 }, result: { election: { outcome: 'filled', seatsLeft: 0 } } });
  },
);

it('somebody who stood and leaves takes their name along; the count and the record stay', async () => {
  const scene = await anElection({ seats: 1 });
  const { app } = scene;
  await scene.stand('lin', 'wang');
  const pollId = await scene.publish();
  const lin = numberOf(await scene.now(), 'lin');
  await scene.vote(pollId, { lin: [lin], wang: [lin], worker: [lin], staff: [lin] });
  const doors = await aDoor(app);
  const door = await doors.as(scene.lin);
  const anybody = await doors.as(scene.worker);
  const published = async () => (await anybody.get(`/polls/${pollId}/record`)).body;
  const before = await published();
  expect((await door.get('/me/data')).body).toMatchObject({ elections: [{ names: ['林晓梅'], wasElected: true }] });
  expect(await pollsStoodIn(app, ['lin'])).toEqual([pollId]);

  const person = { id: 'lin', formerIds: [], contacts: [] };
  for (const { forget } of app.personalData) await forget(person);
  const after = await published();
  expect(after.record).toEqual(before.record);
  expect(after.digest).toBe(before.digest);
  expect(after.names).toHaveLength(1);
  expect(JSON.stringify([await app.elections.find(scene.election.id), await app.polls.find(pollId)])).not.toContain(
    '林晓梅',
  );
  expect((await scene.now()).elected).toEqual([lin]);
});
