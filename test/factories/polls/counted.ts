import { castVote, closeDue, openPoll, viewRecord, type PollRecord } from '../../../src/features/polls/index.ts';
import { HOUR, later, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../community.ts';
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
  for (const [index, choice] of choices.entries())
    await perform(castVote, app, community[members[index]!], { pollId: id, choices: [...choice] });
  time.pass(2 * HOUR);
  await perform(closeDue, app, SYSTEM, {});
  return perform(viewRecord, app, NOBODY, { pollId: id });
}
