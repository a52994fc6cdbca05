import { setTimeout as pause } from 'node:timers/promises';
import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import { ensure, found, later, newId, Refusal, type Clock, type HappeningDraft } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { spansOf } from '../courses/course.ts';
import { signUpOf, waitingPosition, type SignUp } from '../places.ts';
import { withChanged } from '../waitlist/ledger.ts';
import type { DiaryEntry, DiaryStore } from './diary-store.ts';
import { closest } from './overlap.ts';

export interface DiaryPorts {
  readonly activities: ActivityStore;
  readonly diaries: DiaryStore;
}

interface TakingPorts extends DiaryPorts {
  readonly clock: Clock;
}

/** Another activity of the same person at about the time: *near* when they have a place in it, *waiting* when they wait for one. */
export interface Beside {
  readonly kind: 'near' | 'waiting';
  readonly activity: Activity;
}

/** What is decided on an activity; nothing when it stays as it is. */
export interface PlaceDecision {
  readonly next?: Activity;
  readonly happenings?: readonly HappeningDraft[];
}

/** How somebody stands on a list; `position` is their place among those who wait, 0 with a place. */
export interface Standing {
  readonly activity: Activity;
  readonly signUp: SignUp;
  readonly position: number;
}

export interface PlaceTaken extends Standing {
  readonly beside: readonly Beside[];
}

/**
 * Decides on an activity what may give a resident a place in it, provided they have none in another at that time. Before
 * anything else it is written into their diary; of two sign-ups at once the later one thus sees the earlier one, waits
 * until its list has decided, and takes its ticket away when it seems to have died: the list then refuses it for ever.
 * @throws Refusal `activities.overlaps` when they have a place elsewhere at that time
 */
export async function takePlace(
  ports: TakingPorts,
  resident: string,
  wanted: Activity,
  decide: (activity: Activity, ticket: string) => PlaceDecision,
): Promise<PlaceTaken> {
  let isFresh = signUpOf(wanted, resident) !== undefined;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { ticket, before } = await ports.diaries.setOut(resident, wanted.id, newId(), { isFresh });
    try {
      const beside = await lookBeside(ports, resident, wanted, before);
      const standing = await decideUnder(ports, resident, wanted.id, ticket, decide);
      if (standing !== null) return { ...standing, beside };
    } catch (error) {
      await putBack(ports, resident, wanted.id, ticket);
      throw error;
    }
    isFresh = true;
  }
  throw new Refusal('conflict', 'store.busy');
}

const MOST_TRIES = 5;

/** @returns null when the ticket was used or taken away meanwhile */
async function decideUnder(
  { activities }: DiaryPorts,
  resident: string,
  id: string,
  ticket: string,
  decide: (activity: Activity, ticket: string) => PlaceDecision,
): Promise<Standing | null> {
  const decided = await activities.change<Standing | null>(id, (activity) => {
    const isSpent = activity.revoked?.includes(ticket) === true || signUpOf(activity, resident)?.ticket === ticket;
    const { next, happenings = [] } = decide(activity, ticket);
    if (next === undefined) return { result: standingOf(activity, resident) };
    if (isSpent) return { result: null };
    const kept = withTicket(next, resident, ticket);
    return { next: kept, happenings, result: standingOf(kept, resident) };
  });
  return decided === null ? null : found(decided, 'activities.missing');
}

/** Said while the list is at hand: what was counted of it goes on with the next one. */
export const standingOf = (activity: Activity, resident: string): Standing => ({
  activity,
  signUp: found(signUpOf(activity, resident), 'activities.not-on-list'),
  position: waitingPosition(activity, resident),
});

function withTicket(activity: Activity, resident: string, ticket: string): Activity {
  const own = signUpOf(activity, resident);
  if (own === undefined || own.ticket === ticket) return activity;
  return { ...activity, signUps: withChanged(activity.signUps, { ...own, ticket }) };
}

/** Nothing was decided: the diary says again what the list does. */
async function putBack({ activities, diaries }: DiaryPorts, resident: string, id: string, ticket: string) {
  const activity = await activities.find(id);
  const own = activity === null ? undefined : signUpOf(activity, resident);
  await diaries.settle(resident, ticket, own?.ticket);
}

async function lookBeside(
  ports: TakingPorts,
  resident: string,
  wanted: Activity,
  before: readonly DiaryEntry[],
): Promise<readonly Beside[]> {
  const beside: Beside[] = [];
  for (const entry of before) {
    const other = await ports.activities.find(entry.activity);
    if (other === null || other.endsAt < later(ports.clock(), -SIGN_UPS.diaryKeptMs)) {
      await ports.diaries.settle(resident, entry.ticket);
      continue;
    }
    if (other.state === 'cancelled' || other.state === 'finished') continue;
    const distance = closest(spansOf(wanted), spansOf(other));
    if (distance === 'apart') continue;
    const standing = await standingIn(ports, resident, entry);
    ensure(standing !== 'placed' || distance === 'near', 'activities.overlaps', { title: other.title });
    if (standing === 'placed') beside.push({ kind: 'near', activity: other });
    if (standing === 'waiting' && distance === 'overlap') beside.push({ kind: 'waiting', activity: other });
  }
  return beside;
}

type Elsewhere = 'placed' | 'waiting' | 'none';

/** How somebody stands in an activity for which they set out before, once its list has decided. */
async function standingIn(
  { activities, diaries }: DiaryPorts,
  resident: string,
  entry: DiaryEntry,
): Promise<Elsewhere> {
  const { looks, pauseMs } = SIGN_UPS.underWay;
  for (let look = 0; look < looks; look += 1) {
    const activity = await activities.find(entry.activity);
    const own = activity === null ? undefined : signUpOf(activity, resident);
    if (own?.state === 'placed') return 'placed';
    if (own?.ticket === entry.ticket) return 'waiting';
    // Whoever set out anew meanwhile came after us and looks at us.
    if (!(await diaries.has(resident, entry.ticket))) return own === undefined ? 'none' : 'waiting';
    await pause(pauseMs * (0.5 + Math.random()));
  }
  return takeTicketAway({ activities, diaries }, resident, entry);
}

const TICKETS_KEPT = 100;

async function takeTicketAway({ activities, diaries }: DiaryPorts, resident: string, entry: DiaryEntry) {
  const decided = await activities.change<{ standing: Elsewhere; ticket?: string | undefined }>(
    entry.activity,
    (activity) => {
      const own = signUpOf(activity, resident);
      if (own?.state === 'placed') return { result: { standing: 'placed', ticket: own.ticket } };
      const revoked = [...(activity.revoked ?? []), entry.ticket].slice(-TICKETS_KEPT);
      const standing = own === undefined ? 'none' : 'waiting';
      return { next: { ...activity, revoked }, result: { standing, ticket: own?.ticket } };
    },
  );
  const { standing, ticket } = decided ?? { standing: 'none' as const };
  await diaries.settle(resident, entry.ticket, ticket);
  return standing;
}
