import { beforeEach, describe, expect, it } from 'vitest';
import {
  attendByDoor,
  attendByWord,
  castVote,
  closeDue,
  enterAttendance,
  openPoll,
  openSession,
  viewRecord,
  viewSession,
} from '../../../src/features/polls/index.ts';
import { HOUR, later, NOBODY, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildHousehold, buildPerson, buildRegister } from '../../factories/rolls/register.ts';

const MEMBERS = ['lin', 'wang', 'worker', 'organizer', 'staff', 'broker'] as const;

describe('a poll that counts only those who attend', () => {
  let community: Community;
  let pollId: string;
  beforeEach(async () => {
    community = await aCommunity({ halls: [buildHall({ voters: { kind: 'members', members: [...MEMBERS] } })] });
    const { app, organizer, time } = community;
    ({ id: pollId } = await perform(openPoll, app, organizer, {
      hallId: 'hall',
      title: '换不换物业',
      method: 'yes-no',
      pack: 'residents-representatives',
      closesAt: later(time.now(), HOUR).toISOString(),
    }));
  });

  const open = (word = '桂花') =>
    perform(openSession, community.app, community.organizer, {
      pollId,
      place: '社区活动室',
      startsAt: community.time.now().toISOString(),
      word,
    });
  const electorOf = async (who: string) => (await community.app.electorates.electorsOf(pollId, who))[0]!.id;
  const enter = async (who: string, given: object = {}) =>
    perform(enterAttendance, community.app, community.worker, { pollId, electors: [await electorOf(who)], ...given });
  const vote = (who: Actor, choice = 'yes') => perform(castVote, community.app, who, { pollId, choices: [choice] });
  const close = async () => {
    community.time.pass(2 * HOUR);
    await perform(closeDue, community.app, SYSTEM, {});
    return (await community.app.polls.find(pollId))!.result!;
  };

  it('takes no vote before its session is open, and of nobody who is not entered, saying what to do', async () => {
    const { app, lin, wang } = community;
    await expect(vote(lin)).rejects.toMatchObject({ code: 'polls.no-session-yet' });
    await open();
    await expect(vote(lin)).rejects.toMatchObject({ code: 'polls.not-present', details: { place: '社区活动室' } });
    await perform(attendByWord, app, lin, { word: '桂花' });
    await vote(lin);
    await enter('wang');
    await vote(wang);
  });

  it.each([
    [4, 3, 'passed'],
    [4, 2, 'majority-not-met'],
    [3, 3, 'quorum-not-met'],
    [5, 3, 'passed'],
    [6, 3, 'majority-not-met'],
  ])('with %i of 6 present and %i agreeing comes to %s', async (present, agreeing, outcome) => {
    await open();
    for (const who of MEMBERS.slice(0, present)) await enter(who);
    for (const who of MEMBERS.slice(0, agreeing)) await vote(community[who]);
    const { verdict } = await close();
    expect(verdict).toMatchObject({
      outcome,
      possible: [outcome],
      lines: [
        { part: present, whole: 6 },
        { part: agreeing, whole: present },
      ],
    });
  });

  it('does not count the vote of somebody who was taken off again, with the reason in the log', async () => {
    await open();
    for (const who of MEMBERS.slice(0, 5)) await enter(who);
    for (const who of MEMBERS.slice(0, 5)) await vote(community[who]);
    await expect(enter('lin', { isPresent: false })).rejects.toMatchObject({ code: 'polls.attendance-reason' });
    await enter('lin', { isPresent: false, reason: '登记错了人' });
    await enter('lin', { isPresent: false, reason: '登记错了人' });
    const { verdict, participants } = await close();
    expect(participants).toBe(4);
    expect(verdict).toMatchObject({ outcome: 'passed', lines: [{ part: 4 }, { part: 4, whole: 4 }] });
    const { session } = await perform(viewSession, community.app, community.worker, { pollId });
    expect(session.log.at(-1)).toMatchObject({ isPresent: false, reason: '登记错了人', by: 'worker' });
    expect(session.log).toHaveLength(6);
    const { record } = await perform(viewRecord, community.app, NOBODY, { pollId });
    expect(record.roll.present).toEqual(session.present);
  });

  it('changes who attended no more once it is closed', async () => {
    await open();
    await enter('lin');
    await close();
    await expect(enter('wang')).rejects.toMatchObject({ code: 'polls.attendance-fixed' });
    await expect(perform(attendByWord, community.app, community.wang, { word: '桂花' })).rejects.toMatchObject({
      code: 'polls.word-unknown',
    });
  });

  it('counts those who were there when its closing began, though the process died', async () => {
    await open();
    for (const who of MEMBERS.slice(0, 4)) await enter(who);
    for (const who of MEMBERS.slice(0, 4)) await vote(community[who]);
    const { app } = community;
    community.time.pass(2 * HOUR);
    const dying = { ...app, pollRecords: { ...app.pollRecords, insert: () => Promise.reject(new Error('killed')) } };
    await expect(perform(closeDue, dying, SYSTEM, {})).rejects.toThrow('killed');
    await expect(enter('staff')).rejects.toMatchObject({ code: 'polls.attendance-fixed' });
    expect((await close()).verdict).toMatchObject({ outcome: 'passed' });
  });

  it.each([
    ['a wrong word', '月季', 'lin'],
    ['the word of a session of others', '桂花', 'chen'],
  ] as const)('refuses %s alike', async (_, word, who) => {
    await open();
    await expect(perform(attendByWord, community.app, community[who], { word })).rejects.toMatchObject({
      code: 'polls.word-unknown',
    });
  });

  it('takes who came from a door by the register, with the name where several live there', async () => {
    const { app, worker } = community;
    const people = [
      buildPerson({ id: 'A1', name: '林晓梅', resident: 'lin' }),
      buildPerson({ id: 'A2', name: '王建国', resident: 'wang' }),
      buildPerson({ id: 'A3', name: '何静', resident: 'staff' }),
    ];
    const households = [
      buildHousehold({ id: 'h1', label: '3单元502室', members: ['A1', 'A2'], representative: 'A1' }),
      buildHousehold({ id: 'h2', label: '3-601', members: ['A3'], representative: 'A3' }),
    ];
    await app.registers.insert({ ...buildRegister(), people, households, dwellings: [] }, []);
    const at = (door: string, name?: string) =>
      perform(attendByDoor, app, worker, { door, ...(name !== undefined && { name }) });
    await expect(at('3-601')).rejects.toMatchObject({ code: 'polls.no-session-run' });
    await open();
    await expect(at('3-502')).rejects.toMatchObject({ code: 'polls.several-at-door' });
    await expect(at('9-999')).rejects.toMatchObject({ code: 'polls.nobody-at-door' });
    await at('3-502', '王建国');
    await at('3号楼601');
    expect((await app.pollSessions.find(pollId))!.present).toEqual(
      [await electorOf('wang'), await electorOf('staff')].toSorted(),
    );
  });
});

it('openSession() is for polls whose rules ask for attendance', async () => {
  const { app, organizer, time } = await aCommunity({ halls: [buildHall()] });
  const closesAt = later(time.now(), HOUR).toISOString();
  const asked = { hallId: 'hall', title: '换不换物业', method: 'yes-no' as const, closesAt };
  const { id: pollId } = await perform(openPoll, app, organizer, asked);
  const session = { pollId, place: '活动室', startsAt: closesAt };
  await expect(perform(openSession, app, organizer, session)).rejects.toMatchObject({ code: 'polls.needs-no-session' });
});
