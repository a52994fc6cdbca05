import { BROADCASTS } from '../../../../../config/broadcasts.ts';
import type { ResidentStore } from '../../../residents/index.ts';
import { idOf, pageOfAudience } from '../../audiences/audience-pages.ts';
import type { PartPorts } from '../../audiences/part-pages.ts';
import { noticeId } from '../../notices/notice.ts';
import type { NoticeStore } from '../../notices/notice-store.ts';
import type { Broadcast } from '../broadcast.ts';
import type { BroadcastStore } from '../broadcast-store.ts';
import { causeOf, judge, type JudgePorts, type Judged } from './judge.ts';

export interface ExpandPorts extends PartPorts, JudgePorts {
  readonly residents: ResidentStore;
  readonly notices: NoticeStore;
  readonly broadcasts: BroadcastStore;
}

/**
 * Writes the notices of the next recipients, then moves the cursor behind them, unless the broadcast was paused or
 * recalled meanwhile or another process was faster. Killed in between, the same notices are written again under the same
 * ids, which changes nothing.
 * @returns the broadcast with its new cursor; null when it did not move
 */
export async function expandBatch(ports: ExpandPorts, broadcast: Broadcast, now: Date): Promise<Broadcast | null> {
  const page = await pageOfAudience(ports, broadcast.to, broadcast.cursor, BROADCASTS.batch);
  const judged = await judge(ports, broadcast, page.recipients, now);
  const news = await withoutJoined(ports, broadcast, judged);
  await ports.notices.add(news.map(({ draft }) => draft));

  const moved = await ports.broadcasts.change(broadcast.id, (current) => {
    const isOurs = current.state === 'sending' && !current.isExpanded && current.cursor === broadcast.cursor;
    if (!isOurs) return { result: null };
    const cursor = page.next ?? current.cursor;
    const next = { ...current, cursor, isExpanded: page.next === null, changedAt: now };
    return { next, result: next };
  });
  return moved ?? null;
}

/** Leaves out whoever was told under a record that has been joined to theirs since. */
async function withoutJoined(
  { residents, broadcastNotices }: ExpandPorts,
  { id }: Broadcast,
  judged: readonly Judged[],
): Promise<Judged[]> {
  const people = judged
    .filter(({ recipient }) => recipient.kind === 'resident')
    .map(({ recipient }) => idOf(recipient));
  const joined = await residents.joinedFrom(people);
  const told = await broadcastNotices.existing([...joined.keys()].map((record) => noticeId(causeOf(id), record)));
  const toldPeople = new Set(
    [...joined].flatMap(([record, person]) => (told.has(noticeId(causeOf(id), record)) ? [person] : [])),
  );
  return judged.filter(({ recipient }) => !toldPeople.has(idOf(recipient)));
}
