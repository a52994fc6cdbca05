import { DIGEST } from '../../../../config/work.ts';
import { isWithin, later, type RegionPath } from '../../../kernel/index.ts';
import type { Activity, ActivityStore } from '../../activities/index.ts';
import type { Need, NeedState, NeedStore } from '../../needs/index.ts';
import type { Poll, PollStore } from '../../polls/index.ts';
import type { NoticeStore } from '../notices/notice-store.ts';
import { chinaDay } from './china-day.ts';

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
  /** Of each kind the longest waiting first. */
  readonly alerts: readonly Need[];
  readonly toForward: readonly Need[];
  readonly atHall: readonly Need[];
  readonly brokered: readonly Need[];
  readonly overdue: number;
  readonly undelivered: number;
  readonly polls: readonly Poll[];
  readonly activities: readonly Activity[];
}

const WAITING: readonly NeedState[] = ['alerted', 'forwarded', 'at-hall', 'brokered'];

/** @param regions where they are worker or steward; `''` for undelivered notices of no region */
export async function digestOf(
  { needs, polls, activities, notices }: DigestPorts,
  regions: readonly (RegionPath | '')[],
  now: Date,
): Promise<Digest> {
  const places = outermost(regions.filter((region) => region !== ''));
  const { end } = chinaDay(now);
  const [fresh, waiting, undelivered, closing, starting] = await Promise.all([
    needs.countSubmittedIn(places, later(now, -DIGEST.newMs)),
    needs.waitingIn(places, WAITING, DIGEST.mostNeeds),
    notices.countUndelivered(regions),
    polls.closingIn(places, now, end),
    activities.startingIn(places, now, end),
  ]);
  const open = waiting.filter(({ forwarding }) => forwarding?.acknowledgement === undefined);
  const inState = (state: NeedState) => open.filter((need) => need.state === state);
  return {
    fresh,
    alerts: inState('alerted'),
    toForward: inState('forwarded'),
    atHall: inState('at-hall'),
    brokered: inState('brokered'),
    overdue: open.filter(({ changedAt }) => changedAt <= later(now, -DIGEST.overdueMs)).length,
    undelivered,
    polls: closing,
    activities: starting,
  };
}

/** A community within a street one also cares for is counted with the street. */
const outermost = (regions: readonly RegionPath[]): RegionPath[] =>
  [...new Set(regions)].filter((region) => !regions.some((other) => other !== region && isWithin(region, other)));
