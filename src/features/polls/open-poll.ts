import { z } from 'zod';
import { allow, defineUseCase, ensure, found, moment, type Clock, type HappeningDraft } from '../../kernel/index.ts';
import type { HallStore } from '../halls/index.ts';
import { ensureBallotFits, questionInput, questionOf } from './asking/question.ts';
import { checkRoll } from './basis/check-roll.ts';
import { checkNotice, rulesFor } from './basis/rules-for.ts';
import { doorsFor, OTHER_DOORS, PRECEDENCES } from './doors/declared.ts';
import { openFor, type OpeningPorts } from './electorate/open-for.ts';
import { noticeInput, noticeOf } from './notice/notice.ts';
import { mayOpenPoll } from './policy.ts';
import type { Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { ROLLS } from './rules/index.ts';

interface Ports extends OpeningPorts {
  readonly halls: HallStore;
  readonly polls: PollStore;
  readonly clock: Clock;
}

/**
 * Puts a question to a hall, to be answered from `opensAt` (default: now) until `closesAt`. With a rule pack it is judged by
 * that pack, and stays advisory until an officer has recorded its legal basis.
 */
export const openPoll = defineUseCase({
  name: 'polls.open-poll',
  input: z.object({
    hallId: z.string(),
    ...questionInput,
    ...noticeInput,
    opensAt: moment.optional(),
    closesAt: moment,
    /** Secret: nobody learns who chose what. A rule pack may leave only one of the two. */
    form: z.enum(['open', 'secret']).optional(),
    /** The rule pack by which it is judged, and whose roll counts where the pack knows several. */
    pack: z.string().max(60).optional(),
    roll: z.enum(ROLLS).optional(),
    /** The frozen roll that counts; needed where the pack adds up floor area. */
    rollId: z.string().max(64).optional(),
    /** Why it opens before the notice period of the pack is over. */
    noticeReason: z.string().trim().min(4).max(300).optional(),
    /** Ways besides online by which ballots come in, as far as the pack allows them. */
    doors: z.array(z.enum(OTHER_DOORS)).max(OTHER_DOORS.length).default([]),
    /** What counts of an elector who sent a paper and voted otherwise as well. */
    precedence: z.enum(PRECEDENCES).optional(),
    /** Until when papers and envelopes in hand at the closing are entered. */
    papersUntil: moment.optional(),
  }),
  async run(
    ports: Ports,
    actor,
    { hallId, opensAt, closesAt, rollId, noticeReason, doors, precedence, papersUntil, ...asked },
    call,
  ) {
    const hall = found(await ports.halls.find(hallId), 'halls.missing');
    allow(mayOpenPoll(actor, hall), 'polls.not-organizer');
    const now = ports.clock();
    const opens = opensAt ?? now;
    ensure(closesAt > now && closesAt > opens, 'polls.closes-too-early');
    const { form, rules } = rulesFor({ ...asked, region: hall.region });
    const question = questionOf(asked);
    ensureBallotFits(question, form);
    const declared = doorsFor({ doors, precedence, papersUntil, closesAt, form, rules });
    await checkRoll(ports, { region: hall.region, rules, rollId, opens });
    if (rules !== undefined && noticeReason === undefined) checkNotice(rules.pack, now, opens);

    const announced: Omit<Poll, 'number'> = {
      id: call.newId('poll'),
      hall: hall.id,
      region: hall.region,
      rooms: hall.rooms,
      voters: hall.voters,
      roll: 0,
      ...question,
      ...noticeOf(asked),
      ...(form === 'secret' && { form }),
      ...(rules !== undefined && { rules }),
      ...(rules !== undefined && rollId !== undefined && { rollId }),
      ...(rules !== undefined && noticeReason !== undefined && { noticeReason }),
      ...(declared !== undefined && { doors: declared }),
      opensAt: opens,
      closesAt,
      openedBy: actor.id,
      state: 'announced',
      round: 0,
    };
    if (opens > now) return ports.polls.insertNumbered(announced, [happeningOf('polls.announced', announced, now)]);

    const poll = await openFor(ports, announced, now);
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
