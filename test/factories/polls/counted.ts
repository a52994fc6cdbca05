import {
  castVote,
  closeDue,
  enterAttendance,
  openPoll,
  openSession,
  viewRecord,
  type PollRecord,
} from '../../../src/features/polls/index.ts';
import { HOUR, later, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../community.ts';
import { buildHall } from '../polls.ts';

/** The record of a poll that three members of a hall answered, as anybody can download it. */
export async function aRecord(
  given: { readonly form?: 'secret'; readonly pack?: string; readonly choices?: readonly (readonly string[])[] } = {},
  more: object = {},
): Promise<{ readonly record: PollRecord; readonly digest: string }> {
  const { choices = [['yes'], ['no'], ['yes']], ...asked } = given;
  const members = ['lin', 'wang', 'worker', 'organizer'] as const;
  const community = await aCommunity({ halls: [buildHall({ voters: { kind: 'members', members: [...members] } })] });
  const { app, organizer, time } = community;
  const { id } = await perform(openPoll, app, organizer, {
    hallId: 'hall',
    title: '门口空地做什么',
    method: 'yes-no',
    closesAt: later(time.now(), HOUR).toISOString(),
    noticeReason: '已经按期通知',
    ...asked,
    ...more,
  });
  await gather(community, id);
  for (const [index, choice] of choices.entries())
    await perform(castVote, app, community[members[index]!], { pollId: id, choices: [...choice] });
  time.pass(2 * HOUR);
  await perform(closeDue, app, SYSTEM, {});
  return perform(viewRecord, app, NOBODY, { pollId: id });
}

/** Opens the session of a poll and enters everybody, or so many; nothing where its rules ask for none. */
export async function gather({ app, worker, time }: Community, pollId: string, most?: number): Promise<void> {
  const poll = await app.polls.find(pollId);
  if (poll?.rules?.pack.attendance !== true) return;
  await perform(openSession, app, worker, {
    pollId,
    place: '社区活动室',
    startsAt: time.now().toISOString(),
    word: '桂花',
  });
  const electors = (await app.electorates.find(pollId))!.electors.map(({ id }) => id).slice(0, most);
  await perform(enterAttendance, app, worker, { pollId, electors });
}
