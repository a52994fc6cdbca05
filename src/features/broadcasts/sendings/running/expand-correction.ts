import { BROADCASTS } from '../../../../../config/broadcasts.ts';
import type { ResidentStore } from '../../../residents/index.ts';
import type { Recipient } from '../../audience.ts';
import { draftsOf, type ChannelPorts } from '../../keep-notices.ts';
import type { BroadcastNoticeStore } from '../../notices/broadcast-notice-store.ts';
import type { Notice } from '../../notices/notice.ts';
import type { NoticeStore } from '../../notices/notice-store.ts';
import type { RoomStore } from '../../rooms/room-store.ts';
import { correctionOf, type Broadcast } from '../broadcast.ts';
import type { BroadcastStore } from '../broadcast-store.ts';
import { causeOf } from './judge.ts';

interface Ports extends ChannelPorts {
  readonly residents: ResidentStore;
  readonly rooms: RoomStore;
  readonly notices: NoticeStore;
  readonly broadcasts: BroadcastStore;
  readonly broadcastNotices: BroadcastNoticeStore;
}

/** Tells the next of those who got a recalled broadcast, or may have got it, what is right. */
export async function expandCorrection(ports: Ports, broadcast: Broadcast, now: Date): Promise<Broadcast | null> {
  const { id, region, correction } = broadcast;
  if (correction === undefined || correction.isExpanded) return null;
  const page = await ports.broadcastNotices.page(id, correction.cursor, BROADCASTS.batch);
  const recipients = await whoGot(ports, page);
  const name = correctionOf(id);
  const telling = {
    cause: causeOf(name),
    to: { roomsOf: region },
    text: correction.text,
    kind: 'broadcast' as const,
    about: id,
    now,
  };
  const drafts = await draftsOf(ports, telling, recipients);
  await ports.notices.add(drafts.flat().map((draft) => ({ ...draft, broadcast: name })));

  const moved = await ports.broadcasts.change(id, (current) => {
    if (current.correction?.cursor !== correction.cursor || current.correction.isExpanded) return { result: null };
    const isExpanded = page.length < BROADCASTS.batch;
    const cursor = page.at(-1)?.id ?? correction.cursor;
    const next = { ...current, correction: { ...correction, cursor, isExpanded }, changedAt: now };
    return { next, result: next };
  });
  return moved ?? null;
}

async function whoGot({ residents, rooms }: Ports, page: readonly Notice[]): Promise<Recipient[]> {
  const got = page.filter(({ state }) => state === 'sent' || state === 'unknown');
  const people = await Promise.all(
    got.filter(({ inbox }) => inbox !== undefined).map(({ recipient }) => residents.current(recipient)),
  );
  const told = await rooms.findMany(got.filter(({ inbox }) => inbox === undefined).map(({ recipient }) => recipient));
  return [
    ...people.flatMap((resident) => (resident === null ? [] : [{ kind: 'resident' as const, resident }])),
    ...told.map((room) => ({ kind: 'room' as const, room })),
  ];
}
