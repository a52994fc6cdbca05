import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { allow, defineUseCase, ensure, found, type Actor, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import { ensureDoor } from '../doors/taking-in.ts';
import { mayTakeIn, watchesCount } from '../doors/policy.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { electorsFor, type ElectorPorts } from '../electorate/electors-for.ts';
import type { KitStore } from '../kit/kit-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { ensureTakesChallenges } from './challenged-polls.ts';
import { CHALLENGED_DOORS, challengeIn, emptyBook, withChallenge, type Challenge } from './challenge.ts';
import type { ChallengeStore } from './challenge-store.ts';

interface Ports extends ElectorPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: ElectorPorts['electorates'] & Pick<ElectorateStore, 'elector'>;
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
async function ownElector(ports: Ports, actor: Actor, poll: Poll): Promise<Elector> {
  const [own, ...others] = await electorsFor(ports, poll, actor);
  allow(own !== undefined, 'doors.not-challenger');
  ensure(others.length === 0, 'doors.challenge-several', { number: poll.number });
  return own;
}

async function mayChallenge(ports: Ports, actor: Actor, poll: Poll, { id }: Elector): Promise<boolean> {
  if (mayTakeIn(actor, poll) || (await watchesCount(ports, actor, poll))) return true;
  return (await electorsFor(ports, poll, actor)).some((own) => own.id === id);
}
