import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { checkChoices } from '../ballot.ts';
import type { BallotStore } from '../ballot-store.ts';
import { castBallot, type CastPorts } from '../doors/cast-ballot.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { ensureTakesVotes, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { mayVoteNow } from '../sessions/present-electors.ts';
import type { PollSessionStore } from '../sessions/session-store.ts';
import { keyFor } from '../secret/key-for.ts';
import { openBallot, pseudonymOf } from '../secret/secret-ballot.ts';
import { used } from './authorisation.ts';
import { isProxy } from './own-proxies.ts';
import type { ProxiesStore } from './proxies-store.ts';

interface Ports extends CastPorts {
  readonly electorates: Pick<ElectorateStore, 'elector'>;
  readonly pollSessions: Pick<PollSessionStore, 'find'>;
  readonly polls: Pick<PollStore, 'find' | 'fence'>;
  readonly ballots: CastPorts['ballots'] & Pick<BallotStore, 'find'>;
  readonly proxies: Pick<ProxiesStore, 'find' | 'change'>;
  readonly residents: Pick<ResidentStore, 'joinedFrom'>;
  readonly clock: Clock;
}

/**
 * A proxy votes for an elector, by the number of the authorisation. From then on it cannot be revoked; but when the elector
 * votes themselves, that counts, and the proxy can vote no more. Where the rules count who attends, the elector has to be
 * entered as represented there.
 */
export const castByProxy = defineUseCase({
  name: 'polls.cast-by-proxy',
  input: z.object({
    pollId: z.string().max(64),
    number: z.coerce.number().int().min(1),
    choices: z.array(z.string().max(64)).min(1).max(20),
  }),
  async run(ports: Ports, actor, { pollId, number, choices }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const authorisation = (await ports.proxies.find(pollId))?.authorisations.find((one) => one.number === number);
    allow(authorisation !== undefined && (await isProxy(ports, actor, authorisation)), 'doors.not-proxy');
    const at = ports.clock();
    ensureTakesVotes(poll, at);
    checkChoices(poll, choices);
    ensure(authorisation.revoked === undefined, 'doors.proxy-revoked');
    const elector = found(await ports.electorates.elector(pollId, authorisation.elector), 'doors.elector-missing');
    await mayVoteNow(ports, poll, [elector]);
    ensure(!(await hasVoted(ports, poll, authorisation.elector)), 'doors.principal-voted');

    await ports.proxies.change(pollId, (proxies) => {
      const next = used(proxies, number);
      return next === proxies ? { result: undefined } : { next, result: undefined };
    });
    await castBallot(ports, poll, authorisation.elector, { choices, at, door: 'proxy', by: actor.id });
    return { poll, authorisation, choices };
  },
});

/** Has the elector voted themselves, or a worker for them? */
async function hasVoted(ports: Ports, poll: Poll, elector: string): Promise<boolean> {
  if (poll.form !== 'secret') {
    const ballot = await ports.ballots.find(poll.id, elector);
    return ballot?.entries.some(({ door }) => door !== 'proxy') === true;
  }
  const key = await keyFor(ports, poll);
  const pseudonym = pseudonymOf(key, elector);
  const ballot = await ports.ballots.find(poll.id, pseudonym);
  const opened = openBallot(key, pseudonym, ballot?.entries ?? []);
  return opened !== undefined && opened.door !== 'proxy';
}
