import { describe, expect, it } from 'vitest';
import { readAttendance } from '../../../bots/understand/polls/attendance.ts';
import { openPoll } from '../../../src/features/polls/index.ts';
import { HOUR, later, perform } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildHousehold, buildPerson, buildRegister } from '../../factories/rolls/register.ts';

describe('readAttendance()', () => {
  it.each([
    ['到会 桂花', { word: '桂花' }],
    ['我到会了 口令是桂花', { word: '桂花' }],
    ['到会', { word: '' }],
    ['到会 3-502', { door: '3-502' }],
    ['到会 3单元502 王建国', { door: '3单元502', name: '王建国' }],
  ])('reads %s', (text, said) => {
    expect(readAttendance(text)).toEqual(said);
  });

  it.each(['到会人数', '到会名单', '昨天到会的人不多', '到会议室开会'])('does not read %s', (text) => {
    expect(readAttendance(text)).toBeNull();
  });
});

it('a meeting is attended and voted through chat and HTTP alike', { timeout: 90_000 }, async () => {
  const voters = { kind: 'members' as const, members: ['lin', 'wang', 'worker'] };
  const { app, organizer, worker, lin, time } = await aCommunity({ halls: [buildHall({ voters })] });
  const people = [buildPerson({ id: 'A2', name: '王建国', resident: 'wang' })];
  const households = [buildHousehold({ id: 'h1', label: '3-502', members: ['A2'], representative: 'A2' })];
  await app.registers.insert({ ...buildRegister(), people, households, dwellings: [] }, []);
  const { id } = await perform(openPoll, app, organizer, {
    hallId: 'hall',
    title: '换不换物业',
    method: 'yes-no',
    pack: 'residents-representatives',
    closesAt: later(time.now(), HOUR).toISOString(),
  });
  const chat = aChat(app);
  const doors = await aDoor(app);
  const [staff, resident] = [await doors.as(worker), await doors.as(lin)];

  expect((await chat.say('lin', '赞成')).join()).toContain('会还没有开');
  expect(await resident.put(`/polls/${id}/ballot`, { choices: ['yes'] })).toMatchObject({
    status: 409,
    body: { code: 'polls.no-session-yet' },
  });
  const asked = { place: '社区活动室', startsAt: time.now().toISOString(), word: '桂花' };
  expect((await staff.post(`/polls/${id}/session`, asked)).body).toMatchObject({ present: 0, word: '桂花', log: [] });
  expect((await chat.say('lin', '赞成')).join()).toContain('您还没有登记到会。会在社区活动室开');

  expect((await chat.say('lin', '到会 桂花', { room: 'g1' })).join()).toContain('请私聊我发');
  expect((await chat.say('lin', '到会 月季')).join()).toContain('口令不对');
  expect((await chat.say('lin', '到会 桂花')).join()).toContain('到会登记好了：第1号：换不换物业');
  expect(await chat.say('worker', '到会 3-502')).toEqual(['3-502登记到会了。现在到会2，应到3。']);
  expect((await chat.say('lin', '赞成')).join()).toContain('记下了');

  expect((await resident.get(`/polls/${id}/session`)).body).toMatchObject({
    present: 2,
    total: 3,
    isPresent: true,
    word: null,
    log: null,
    electors: null,
  });
  const { body } = await staff.get(`/polls/${id}/session`);
  expect(body.log).toMatchObject([
    { way: 'word', by: 'lin' },
    { way: 'tick', by: 'worker' },
  ]);
  expect((await resident.get('/me/data')).body).toMatchObject({ attendances: [{ place: '社区活动室' }] });
});
