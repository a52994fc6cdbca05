import type { Actor } from '../../../kernel/index.ts';
import { actorOf, type Resident, type ResidentStore } from '../../residents/index.ts';
import { reachOf, type OpenChannels } from '../channels.ts';
import { wordsFor } from '../keep-notices.ts';
import { laneOf, noticeId, PRIORITY, type Destination, type NoticeDraft } from '../notices/notice.ts';
import type { NoticeStore } from '../notices/notice-store.ts';
import { roomId } from '../rooms/room.ts';
import type { Handover } from './handover.ts';
import { mayAnswer } from './policy.ts';

export interface PassingPorts {
  readonly residents: ResidentStore;
  readonly notices: NoticeStore;
  readonly channels: OpenChannels;
}

/** What is passed on, and what makes it the same message when it is passed on again. */
export interface Passed {
  readonly cause: string;
  /** Messages, in order. */
  readonly texts: readonly (() => string)[];
  readonly now: Date;
}

/** Where a worker can both hear and answer; somebody without a chat cannot be spoken with. */
export const chatOf = ({ contacts }: Resident, channels: OpenChannels) =>
  reachOf(contacts, 'answer', channels, new Map())[0];

/** The worker who took it; nobody once they have lost their role. */
export async function takerOf({ residents }: PassingPorts, handover: Handover): Promise<Resident | null> {
  if (handover.takenBy === undefined) return null;
  const taker = await residents.current(handover.takenBy);
  return taker !== null && mayAnswer(actorOf(taker), handover) ? taker : null;
}

/**
 * Whether, as the conversation stands now, nobody else holds it: nobody took it, or the actor did, or whoever had it when
 * it was read has lost their role since.
 */
export async function takenByNobodyElse(
  ports: PassingPorts,
  read: Handover,
  actor: Actor,
): Promise<(current: Handover) => boolean> {
  const taker = await takerOf(ports, read);
  const before = taker === null || taker.id === actor.id ? read.takenBy : undefined;
  return ({ takenBy }) => [undefined, actor.id, before].includes(takenBy);
}

/** To whoever took it, else to all who were asked and may still answer, in their private chats. Like an answer, what it said is forgotten when it was sent. */
export async function passToWorkers(ports: PassingPorts, handover: Handover, passed: Passed): Promise<void> {
  const { residents, notices, channels } = ports;
  const { id: about, region, told } = handover;
  const taker = await takerOf(ports, handover);
  const asked = taker === null ? await Promise.all(told.map((id) => residents.current(id))) : [taker];
  const drafts = asked.flatMap((person) => {
    if (person === null || !mayAnswer(actorOf(person), handover)) return [];
    const chat = chatOf(person, channels);
    if (chat === undefined) return [];
    return draftsTo(person, { channel: chat.channel, to: { contact: chat.contact }, about, region }, passed);
  });
  await notices.add(drafts);
}

/** To the resident, where they asked. */
export async function passToResident(
  { residents, notices }: PassingPorts,
  { id: about, resident, channel, room, contact, region }: Handover,
  passed: Passed,
): Promise<void> {
  const person = await residents.current(resident);
  if (person === null || contact === undefined) return;
  const to: Destination = room === undefined ? { contact } : { room, mentions: [contact] };
  await notices.add(draftsTo(person, { channel, to, about, region }, passed));
}

type Place = Pick<NoticeDraft, 'about' | 'region'> & { readonly channel: string; readonly to: Destination };

const draftsTo = (person: Resident, place: Place, { cause, texts, now: at }: Passed): NoticeDraft[] =>
  texts.map((text, index) => draft({ ...place, id: noticeId(cause, person.id, index), at }, wordsFor(person, text)));

function draft(message: Place & Pick<NoticeDraft, 'id' | 'at'>, text: string): NoticeDraft {
  const { channel, to } = message;
  return {
    ...message,
    text,
    recipient: roomId(channel, 'room' in to ? to.room : to.contact),
    isReply: true,
    priority: PRIORITY.answer,
    lane: laneOf(channel, to),
    state: 'queued',
  };
}
