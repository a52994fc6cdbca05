import { z } from 'zod';
import { allow, defineUseCase, ensure, found, moment, type Clock, type HappeningDraft } from '../../kernel/index.ts';
import type { HallStore } from '../halls/index.ts';
import { mayOpenPoll } from './policy.ts';
import { openWith, optionsFor, POLL_METHODS, type Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { countRoll, type RollPorts } from './roll.ts';

interface Ports extends RollPorts {
  readonly halls: HallStore;
  readonly polls: PollStore;
  readonly clock: Clock;
}

/** Puts a question to a hall, to be answered from `opensAt` (default: now) until `closesAt`. */
export const openPoll = defineUseCase({
  name: 'polls.open-poll',
  input: z.object({
    hallId: z.string(),
    title: z.string().trim().min(2).max(100),
    method: z.enum(POLL_METHODS),
    /** For a single choice: what may be chosen. */
    options: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
    opensAt: moment.optional(),
    closesAt: moment,
  }),
  async run(ports: Ports, actor, { hallId, title, method, options, opensAt, closesAt }, call) {
    const hall = found(await ports.halls.find(hallId), 'halls.missing');
    allow(mayOpenPoll(actor, hall), 'polls.not-organizer');
    const now = ports.clock();
    const opens = opensAt ?? now;
    ensure(closesAt > now && closesAt > opens, 'polls.closes-too-early');

    const announced: Omit<Poll, 'number'> = {
      id: call.newId('poll'),
      hall: hall.id,
      region: hall.region,
      rooms: hall.rooms,
      voters: hall.voters,
      roll: 0,
      title,
      method,
      options: optionsFor(method, options),
      opensAt: opens,
      closesAt,
      openedBy: actor.id,
      state: 'announced',
      round: 0,
    };
    if (opens > now) return ports.polls.insertNumbered(announced, [happeningOf('polls.announced', announced, now)]);

    const poll = openWith(announced, await countRoll(ports, announced));
    return ports.polls.insertNumbered(poll, [happeningOf('polls.opened', poll, now)]);
  },
});

const happeningOf = (name: string, poll: Omit<Poll, 'number'>, at: Date): HappeningDraft => ({
  name,
  by: poll.openedBy,
  at,
  region: poll.region,
  facts: { hall: poll.hall, roll: poll.roll },
});
