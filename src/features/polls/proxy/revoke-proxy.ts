import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import { mayTakeIn } from '../doors/policy.ts';
import { electorsFor, type ElectorPorts } from '../electorate/electors-for.ts';
import { ensureTakesVotes } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { revoked } from './authorisation.ts';
import type { ProxiesStore } from './proxies-store.ts';

interface Ports extends ElectorPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly proxies: Pick<ProxiesStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/** The principal, or an officer for them, takes an authorisation back, as long as the proxy has not voted. */
export const revokeProxy = defineUseCase({
  name: 'polls.revoke-proxy',
  input: z.object({ pollId: z.string().max(64), number: z.coerce.number().int().min(1) }),
  async run(ports: Ports, actor, { pollId, number }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const own = (await electorsFor(ports, poll, actor)).map(({ id }) => id);
    const known = await ports.proxies.find(pollId);
    const authorisation = known?.authorisations.find((one) => one.number === number);
    const isOwn = authorisation !== undefined && own.includes(authorisation.elector);
    allow(isOwn || mayTakeIn(actor, poll), 'doors.not-principal');
    found(authorisation, 'doors.proxy-missing');
    const at = ports.clock();
    ensureTakesVotes(poll, at);

    const changed = await ports.proxies.change(pollId, (proxies) => {
      const next = revoked(proxies, number, actor.id, at);
      if (next === proxies) return { result: proxies };
      const happening = { name: 'polls.proxy-revoked', by: actor.id, at, region: poll.region, facts: { number } };
      return { next, happenings: [happening], result: next };
    });
    const { authorisations } = found(changed, 'polls.missing');
    return { poll, authorisation: authorisations[number - 1]! };
  },
});
