import { z } from 'zod';
import { allow, defineUseCase, found, type Actor, type Clock } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { mayTakeIn } from '../doors/policy.ts';
import { knownElectors, type KnownPorts } from '../electorate/known-electors.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { ensureTakesProxies, revoked, type Authorisation } from './authorisation.ts';
import { idsOf } from './own-proxies.ts';
import type { ProxiesStore } from './proxies-store.ts';

interface Ports extends KnownPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly proxies: Pick<ProxiesStore, 'find' | 'change'>;
  readonly residents: Pick<ResidentStore, 'joinedFrom'>;
  readonly clock: Clock;
}

/** The principal, or an officer for them, takes an authorisation back, as long as the proxy has not voted. */
export const revokeProxy = defineUseCase({
  name: 'polls.revoke-proxy',
  input: z.object({ pollId: z.string().max(64), number: z.coerce.number().int().min(1) }),
  async run(ports: Ports, actor, { pollId, number }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const known = await ports.proxies.find(pollId);
    const authorisation = known?.authorisations.find((one) => one.number === number);
    const isOwn = authorisation !== undefined && (await isPrincipal(ports, poll, actor, authorisation));
    allow(isOwn || mayTakeIn(actor, poll), 'doors.not-principal');
    found(authorisation, 'doors.proxy-missing');
    const at = ports.clock();
    ensureTakesProxies(poll, at);

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

/** Is it their ballot that somebody else casts by it, under this record of theirs or one that was joined with it? */
async function isPrincipal(ports: Ports, poll: Poll, actor: Actor, { elector }: Authorisation): Promise<boolean> {
  const ids = await idsOf(ports, actor);
  const electors = await knownElectors(ports, poll);
  return electors.some(({ id, voters }) => id === elector && voters.some((voter) => ids.includes(voter)));
}
