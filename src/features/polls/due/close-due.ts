import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, type Clock } from '../../../kernel/index.ts';
import type { ChallengeStore } from '../challenges/challenge-store.ts';
import { countPoll } from '../asking/counting.ts';
import { choicesOf, onePerPerson } from '../ballot.ts';
import type { BallotStore } from '../ballot-store.ts';
import { hasPapers } from '../doors/declared.ts';
import { areEnvelopesEntered } from '../envelopes/entered.ts';
import type { PaperStore } from '../paper/paper-store.ts';
import { needsElectorate, raiseFence, stop, type Poll, type PollResult } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { countBallots, type CountPorts } from '../record/count-ballots.ts';
import { digestOf, recordId } from '../record/record.ts';
import { recordOf } from '../record/record-of.ts';
import type { PollRecordStore } from '../record/record-store.ts';
import { fixAttendance, type SessionPorts } from '../sessions/present-electors.ts';
import type { Tally } from '../tally.ts';

interface Ports extends CountPorts, SessionPorts {
  readonly polls: Pick<PollStore, 'dueToClose' | 'change' | 'find'>;
  readonly ballots: Pick<BallotStore, 'markCounted' | 'countedBy' | 'countHeld'>;
  readonly papers: Pick<PaperStore, 'markCounted' | 'countedBy'>;
  readonly pollRecords: Pick<PollRecordStore, 'insert'>;
  readonly challenges: Pick<ChallengeStore, 'fix'>;
  readonly clock: Clock;
}

/**
 * Closes polls whose time is over and counts them; also those whose closing was begun by a process that died. Where papers
 * or envelopes are entered after the closing, the voting is stopped now, and counted once that is over.
 */
export const closeDue = defineUseCase({
  name: 'polls.close-due',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'polls.system-only');
    const due = await ports.polls.dueToClose(ports.clock());
    const results = await Promise.all(due.map((poll) => closePoll(ports, poll)));
    return { closed: results.filter((result) => result !== null).length };
  },
});

/**
 * Stop, enter what is in hand where there is any, mark, count, publish. Every step may be repeated, and two processes may do it at once: each works in a round of
 * its own, marks are never lowered, and only the latest round publishes. A vote written before the fence was seen is
 * marked by that round or a later one; a vote written after was refused or is taken back, as its mark tells the voter.
 */
async function closePoll(ports: Ports, { id }: Poll): Promise<Tally | null> {
  const { polls, ballots, papers, clock } = ports;
  const stopped = await polls.change(id, (poll) => {
    if (poll.state !== 'open' && poll.state !== 'closing') return { result: poll };
    const next = stop(poll);
    return { next, result: next };
  });
  const counting = stopped?.state === 'entering' ? await afterEntering(ports, stopped) : stopped;
  if (counting?.state !== 'closing') return null;

  await ballots.markCounted(id, counting.round);
  if (hasPapers(counting)) await papers.markCounted(id, counting.round);
  const result = await count(ports, counting);
  if (result === null) return overtaken(ports, counting);

  const published = await polls.change(id, (poll) => {
    if (poll.state !== 'closing' || poll.round !== counting.round) return { result: null };
    const at = clock();
    const happening = { name: 'polls.closed', by: 'system', at, region: poll.region };
    const facts = { hall: poll.hall, roll: poll.roll, participants: result.participants };
    return {
      next: { ...poll, state: 'closed', result: { ...result, countedAt: at } },
      happenings: [{ ...happening, facts }],
      result,
    };
  });
  return published ?? null;
}

/**
 * Raises the fence for papers too, once entering is over, it is settled what lay in the envelopes, and every challenge is
 * ruled on; null before.
 */
async function afterEntering(ports: Ports, { id, papersEndAt }: Poll): Promise<Poll | null> {
  const isOver = papersEndAt !== undefined && papersEndAt <= ports.clock();
  if (!isOver || !(await areEnvelopesEntered(ports, id)) || (await ports.challenges.fix(id)) === null) return null;
  const raised = await ports.polls.change(id, (poll) => {
    if (poll.state !== 'entering') return { result: null };
    const next = raiseFence(poll);
    return { next, result: next };
  });
  return raised ?? null;
}

/**
 * The key was gone when this round came to count: a later round has counted, published and sealed.
 * @throws Error when none has: the key was lost, and nobody can read the ballots any more
 */
async function overtaken({ polls }: Ports, { id, number, round }: Poll): Promise<null> {
  const poll = await polls.find(id);
  if (poll?.state === 'closing' && poll.round === round)
    throw new Error(`The key of poll ${number} is gone, and it was not counted.`);
  return null;
}

/** What the ballots of this round come to; null when they cannot be read. What anybody may check is kept before anything of it is published. */
async function count(ports: Ports, poll: Poll): Promise<Omit<PollResult, 'countedAt'> | null> {
  const counted = await ports.ballots.countedBy(poll.id, poll.round);
  if (!needsElectorate(poll)) {
    const personOf = await ports.residents.joinedInto(counted.map(({ voter }) => voter));
    return countPoll(poll, onePerPerson(counted, personOf).map(choicesOf));
  }
  const present = await fixAttendance(ports, poll);
  const setAside =
    hasPapers(poll) && poll.form !== 'secret' ? found(await ports.challenges.fix(poll.id), 'polls.missing') : [];
  const whole = await countBallots(ports, poll, { ballots: counted, present, setAside });
  if (whole === null) return null;
  // Whoever counted this round first has said what it came to.
  const { record } = await ports.pollRecords.insert(
    { id: recordId(poll.id, poll.round), record: recordOf(poll, whole) },
    [],
  );
  const { tally: standings, verdict, election } = record;
  return {
    ...standings,
    ...(verdict !== null && { verdict }),
    ...(election !== undefined && { election }),
    digest: digestOf(record),
  };
}
