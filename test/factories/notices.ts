import { laneOf, type NoticeDraft } from '../../src/features/broadcasts/index.ts';

/** A queued message to 林晓梅's private chat. */
export function buildNotice({ id = 'notice', ...given }: Partial<NoticeDraft> = {}): NoticeDraft {
  const to = given.to ?? { contact: 'lin' };
  const channel = given.channel ?? 'terminal';
  return {
    id,
    recipient: 'lin',
    text: `通知${id}`,
    region: '/d1/s1/c1/',
    state: 'queued',
    at: new Date('2026-03-02T01:00:00Z'),
    ...given,
    channel,
    to,
    lane: laneOf(channel, to),
  };
}
