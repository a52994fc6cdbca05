import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { SPOKEN_WORDS } from '../../../../config/volunteers/service-records.ts';
import { allow, defineUseCase, ensure, found, moment, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayOpenPoll } from '../policy.ts';
import type { PollStore } from '../poll-store.ts';
import type { PollSessionStore } from './session-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly polls: Pick<PollStore, 'find'>;
  readonly pollSessions: PollSessionStore;
  readonly clock: Clock;
}

/**
 * Opens the session at which a poll is voted: only those entered there as attending vote and are counted. Several polls of one
 * meeting may be given the same word, and whoever says it is entered for all of them.
 */
export const openSession = defineUseCase({
  name: 'polls.open-session',
  input: z.object({
    pollId: z.string().max(64),
    place: z.string().trim().min(2).max(60),
    startsAt: moment,
    /** Said in the room; drawn unless given. */
    word: z
      .string()
      .trim()
      .regex(/^\p{Script=Han}{2,4}$/u)
      .optional(),
  }),
  async run({ halls, polls, pollSessions, clock }: Ports, actor, { pollId, place, startsAt, word }) {
    const { number, hall, region, rules, state } = found(await polls.find(pollId), 'polls.missing');
    allow(mayOpenPoll(actor, found(await halls.find(hall), 'halls.missing')), 'polls.not-organizer');
    ensure(rules?.pack.attendance === true, 'polls.needs-no-session', { number });
    ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
    ensure(state === 'announced' || state === 'open', 'polls.closed', { number });
    const at = clock();
    const session = {
      id: pollId,
      hall,
      region,
      place,
      startsAt,
      word: word ?? SPOKEN_WORDS[randomInt(SPOKEN_WORDS.length)]!,
      openedBy: actor.id,
      openedAt: at,
      present: [],
      log: [],
      isFixed: false,
    };
    const happening = { name: 'polls.session-opened', by: actor.id, at, region, facts: { hall, poll: pollId } };
    return pollSessions.insert(session, [happening]);
  },
});
