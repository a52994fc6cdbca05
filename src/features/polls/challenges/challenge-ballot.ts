import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { allow, defineUseCase, ensure, found, type Actor, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import { hasPapers } from '../doors/declared.ts';
import { ensureDoor } from '../doors/taking-in.ts';
import { mayTakeIn } from '../doors/policy.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import type { KitStore } from '../kit/kit-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { CHALLENGED_DOORS, challengeIn, emptyBook, withChallenge, type Challenge } from './challenge.ts';
import type { ChallengeStore } from './challenge-store.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'elector' | 'electorsOf'>;
  readonly pollKits: Pick<KitStore, 'find'>;
  readonly challenges: Pick<ChallengeStore, 'find' | 'insert' | 'change'>;
  readonly clock: Clock;
}

/**
 * Says that a ballot should not count, because it is not of the elector whose name it bears or did not come as the rules ask.
 * Everybody may of their own; those who watch the count or take ballots in, of any. Until entering ends: then it is counted.
 */
export const challengeBallot = defineUseCase({
  name: 'polls.challenge-ballot',
  input: z.object({
    pollId: z.string().max(64),
    /** Whose ballot; one’s own without it. */
    electorId: z.string().max(64).optional(),
    door: z.enum(CHALLENGED_DOORS),
    words: z.string().trim().min(2).max(BALLOT_DOORS.challengeWords),
  }),
  async run(ports: Ports, actor, { pollId, electorId, door, words }, call) {
    needResident(actor);
    const at = ports.clock();
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    ensureTakesChallenges(poll, at);
    const elector =
      electorId === undefined
        ? await ownElector(ports, actor, poll)
        : found(await ports.electorates.elector(pollId, electorId), 'doors.elector-missing');
    allow(await mayChallenge(ports, actor, poll, elector), 'doors.not-challenger');
    if (door !== 'online') ensureDoor(poll, door);

    const challenge: Challenge = { id: call.newId('challenge'), by: actor.id, elector: elector.id, door, words, at };
    if ((await ports.challenges.find(pollId)) === null) await ports.challenges.insert(emptyBook(pollId), []);
    const book = await ports.challenges.change(pollId, (known) => {
      const next = withChallenge(known, challenge);
      if (next === known) return { result: known };
      const facts = { challenge: challenge.id, door };
      const happening = { name: 'polls.ballot-challenged', by: actor.id, at, region: poll.region, facts };
      return { next, happenings: [happening], result: next };
    });
    return { poll, challenge: challengeIn(found(book, 'polls.missing'), challenge.id) };
  },
});

/** @throws Refusal when one may not vote in it, or casts several ballots and has to say which is meant */
async function ownElector({ electorates }: Ports, actor: Actor, { id, number }: Poll): Promise<Elector> {
  const [own, ...others] = await electorates.electorsOf(id, actor.id);
  allow(own !== undefined, 'doors.not-challenger');
  ensure(others.length === 0, 'doors.challenge-several', { number });
  return own;
}

/** Where ballots are named and papers are entered before it is counted, up to the end of entering. */
function ensureTakesChallenges(poll: Poll, now: Date): void {
  const { state, number, papersEndAt } = poll;
  ensure(poll.form !== 'secret' && hasPapers(poll), 'doors.no-challenges', { number });
  ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
  ensure(state !== 'announced', 'polls.not-yet-open', { number });
  const isEntering = state === 'entering' && papersEndAt !== undefined && now < papersEndAt;
  ensure(state === 'open' || isEntering, 'doors.challenges-over');
}

async function mayChallenge({ pollKits }: Ports, actor: Actor, poll: Poll, { voters }: Elector): Promise<boolean> {
  if (voters.includes(actor.id) || mayTakeIn(actor, poll)) return true;
  return (await pollKits.find(poll.id))?.scrutineers.includes(actor.id) === true;
}
