import { z } from 'zod';
import { allow, defineUseCase, ensure, found, Refusal, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { mayOpenPoll } from '../policy.ts';
import type { PollStore } from '../poll-store.ts';
import { withAttendance } from './session.ts';
import type { PollSessionStore } from './session-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'find'>;
  readonly pollSessions: PollSessionStore;
  readonly clock: Clock;
}

/**
 * Whoever runs a session ticks off who attends, or takes off again who was entered by mistake, with the reason. Both can be
 * done until the vote is closed, and stay in the log.
 */
export const enterAttendance = defineUseCase({
  name: 'polls.enter-attendance',
  input: z.object({
    pollId: z.string().max(64),
    electors: z.array(z.string().max(64)).min(1).max(500),
    isPresent: z.boolean().default(true),
    /** Why somebody is taken off. */
    reason: z.string().trim().min(2).max(200).optional(),
  }),
  async run(ports: Ports, actor, { pollId, electors, isPresent, reason }) {
    const { halls, polls, electorates, pollSessions, clock } = ports;
    const { number, hall, state } = found(await polls.find(pollId), 'polls.missing');
    allow(mayOpenPoll(actor, found(await halls.find(hall), 'halls.missing')), 'polls.not-organizer');
    ensure(state !== 'announced', 'polls.not-yet-open', { number });
    if (!isPresent && reason === undefined) throw new Refusal('invalid', 'polls.attendance-reason');
    const electorate = found(await electorates.find(pollId), 'polls.missing');
    const known = new Set(electorate.electors.map(({ id }) => id));
    if (!electors.every((elector) => known.has(elector))) throw new Refusal('missing', 'polls.no-such-elector');

    const at = clock();
    const why = reason === undefined ? {} : { reason };
    const changes = electors.map((elector) => ({ elector, isPresent, way: 'tick' as const, by: actor.id, at, ...why }));
    const entered = await pollSessions.change(pollId, (session) => {
      const next = withAttendance(session, changes);
      return { next, result: next };
    });
    return found(entered, 'polls.no-session-yet', { number });
  },
});
