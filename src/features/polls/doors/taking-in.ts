import { allow, ensure, found, type Actor } from '../../../kernel/index.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { hasElectorate, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { mayVoteNow } from '../sessions/present-electors.ts';
import type { PollSessionStore } from '../sessions/session-store.ts';
import { hasDoor, sayDoor, type OtherDoor } from './declared.ts';
import { mayTakeIn } from './policy.ts';

export interface TakingPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'elector'>;
  readonly pollSessions: Pick<PollSessionStore, 'find'>;
}

/** A poll whose ballots somebody takes in; for nobody else. */
export async function pollTakenIn({ polls }: Pick<TakingPorts, 'polls'>, actor: Actor, pollId: string): Promise<Poll> {
  const poll = found(await polls.find(pollId), 'polls.missing');
  allow(mayTakeIn(actor, poll), 'doors.not-worker');
  return poll;
}

/**
 * The poll, and the elector for whom somebody takes a ballot in by this door.
 * @throws Refusal when the poll has no such door, the ballot would be one's own, or the elector would have to attend a session
 */
export async function takingIn(
  ports: TakingPorts,
  actor: Actor,
  {
    pollId,
    electorId,
    door,
  }: { readonly pollId: string; readonly electorId: string; readonly door: Exclude<OtherDoor, 'proxy'> },
): Promise<{ readonly poll: Poll; readonly elector: Elector }> {
  const poll = await pollTakenIn(ports, actor, pollId);
  ensureDoor(poll, door);
  ensure(poll.state !== 'withdrawn', 'polls.withdrawn', { number: poll.number });
  ensure(hasElectorate(poll), 'polls.not-yet-open', { number: poll.number });
  const elector = found(await ports.electorates.elector(pollId, electorId), 'doors.elector-missing');
  ensure(!elector.voters.includes(actor.id), 'doors.own-ballot');
  await mayVoteNow(ports, poll, [elector]);
  return { poll, elector };
}

export function ensureDoor(poll: Poll, door: OtherDoor): void {
  const doors = ['online' as const, ...(poll.doors?.others ?? [])].map(sayDoor);
  ensure(hasDoor(poll, door), 'doors.not-declared', { number: poll.number, door: sayDoor(door), doors });
}
