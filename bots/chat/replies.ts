import {
  laneOf,
  noticeId,
  PRIORITY,
  roomId,
  type Destination,
  type NoticeDraft,
} from '../../src/features/broadcasts/index.ts';
import type { Utterance } from '../command.ts';
import type { Actor } from '../../src/kernel/index.ts';

/** The bot's sentences as messages to where the utterance came from; the same utterance always makes the same ones. */
export function repliesTo(
  utterance: Utterance,
  sentences: readonly string[],
  { actor, region, now }: { readonly actor: Actor; readonly region: string | undefined; readonly now: Date },
): NoticeDraft[] {
  const { id, channel, room, contact } = utterance;
  const to: Destination = room === undefined ? { contact } : { room, mentions: [contact] };
  const recipient = roomId(channel, room ?? contact);
  return sentences.map((text, index) => ({
    id: noticeId(id, recipient, index),
    recipient,
    isReply: true,
    priority: PRIORITY.answer,
    text,
    region: actor.region ?? region ?? '',
    channel,
    to,
    lane: laneOf(channel, to),
    state: 'queued',
    at: now,
  }));
}
