import { DIGEST } from '../../../../config/work.ts';
import { chinaDay, isWithin, later, type RegionPath } from '../../../kernel/index.ts';
import type { Activity, ActivityStore } from '../../activities/index.ts';
import type { NeedState, NeedStore, Waiting } from '../../needs/index.ts';
import type { Poll, PollStore } from '../../polls/index.ts';
import type { NoticeStore } from '../notices/notice-store.ts';

export interface DigestPorts {
  readonly needs: NeedStore;
  readonly polls: PollStore;
  readonly activities: ActivityStore;
  readonly notices: NoticeStore;
}

/** What waits for whoever cares for some regions. */
export interface Digest {
  /** Needs submitted since yesterday. */
  readonly fresh: number;
  readonly alerts: Waiting;
  readonly toForward: Waiting;
  readonly atHall: Waiting;
  readonly brokered: Waiting;
  readonly overdue: Waiting;
  /** Due before the day is over, and not overdue yet. */
  readonly dueToday: Waiting;
  readonly undelivered: number;
  readonly polls: readonly Poll[];
  readonly activities: readonly Activity[];
}

/** @param regions where they are worker or steward; `''` for undelivered notices of no region */
export async function digestOf(
  { needs, polls, activities, notices }: DigestPorts,
  regions: readonly (RegionPath | '')[],
  now: Date,
): Promise<Digest> {
  const places = outermost(regions.filter((region) => region !== ''));
  const { end } = chinaDay(now);
  const waiting = (state: NeedState) => needs.unattendedIn(places, state, DIGEST.numbersNamed);
  const [alerts, toForward, atHall, brokered, overdue, dueToday] = await Promise.all([
    waiting('alerted'),
    waiting('forwarded'),
    waiting('at-hall'),
    waiting('brokered'),
    needs.overdueIn(places, DIGEST.numbersNamed),
    needs.dueIn(places, end, DIGEST.numbersNamed),
  ]);
  const [fresh, undelivered, closing, starting] = await Promise.all([
    needs.countSubmittedIn(places, later(now, -DIGEST.newMs)),
    notices.countUndelivered(regions),
    polls.closingIn(places, now, end),
    activities.startingIn(places, now, end),
  ]);
  return {
    fresh,
    alerts,
    toForward,
    atHall,
    brokered,
    overdue,
    dueToday,
    undelivered,
    polls: closing,
    activities: starting,
  };
}

/** A community within a street one also cares for is counted with the street. */
const outermost = (regions: readonly RegionPath[]): RegionPath[] =>
  [...new Set(regions)].filter((region) => !regions.some((other) => other !== region && isWithin(region, other)));
