import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { STAND_INS } from '../../../../config/rule-packs/index.ts';
import { defineUseCase, ensure, found, isWithin, Refusal, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { ensureDoor, pollTakenIn } from '../doors/taking-in.ts';
import { knownElectors, type KnownPorts } from '../electorate/known-electors.ts';
import type { ElectionStore } from '../election/election-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { rollRules } from '../rules/index.ts';
import {
  ensureTakesProxies,
  problemWith,
  PROXY_SCOPES,
  standingOf,
  type Authorisation,
  type PollProxies,
} from './authorisation.ts';
import type { ProxiesStore } from './proxies-store.ts';

interface Ports extends KnownPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly proxies: Pick<ProxiesStore, 'find' | 'insert' | 'change'>;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly elections: Pick<ElectionStore, 'find'>;
  readonly clock: Clock;
}

/**
 * An officer records a written authorisation: who votes for which elector, as far as the rule pack lets them. From the
 * announcement on where it is known by then who the electors are; the proxy votes when the poll is open.
 */
export const recordProxy = defineUseCase({
  name: 'polls.record-proxy',
  input: z.object({
    pollId: z.string().max(64),
    electorId: z.string().max(64),
    /** The resident who votes. */
    proxyId: z.string().max(64),
    /** What the two are to each other, as the officer has seen it. */
    relation: z.enum(STAND_INS).default('anyone'),
    scope: z.enum(PROXY_SCOPES).default('at-discretion'),
    /** SHA-256 of the document, in hex. */
    document: z.string().regex(/^[0-9a-f]{64}$/u),
  }),
  async run(ports: Ports, actor, { pollId, electorId, proxyId, relation, scope, document }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    ensureDoor(poll, 'proxy');
    const at = ports.clock();
    ensureTakesProxies(poll, at);
    const electors = await knownElectors(ports, poll);
    const elector = found(electors.find(({ id }) => id === electorId) ?? null, 'doors.elector-missing');
    ensure(!elector.voters.includes(actor.id), 'doors.own-ballot');
    const resident = found(await ports.residents.current(proxyId), 'residents.missing');
    if (elector.voters.includes(resident.id)) throw new Refusal('invalid', 'doors.proxy-self');
    ensure(resident.region === undefined || isNear(resident.region, poll), 'residents.missing');

    const candidates = poll.election === undefined ? [] : await candidatesOf(ports, poll.election.id);
    if ((await ports.proxies.find(pollId)) === null) await ports.proxies.insert({ id: pollId, authorisations: [] }, []);
    const recorded = await ports.proxies.change(pollId, (proxies) => {
      const same = standingOf(proxies).find((one) => one.elector === elector.id && one.proxy === resident.id);
      if (same !== undefined) return { result: same };
      const added: Authorisation = {
        number: proxies.authorisations.length + 1,
        elector: elector.id,
        proxy: resident.id,
        relation,
        scope,
        document,
        recordedBy: actor.id,
        recordedAt: at,
      };
      ensureFits(poll, proxies, added, candidates);
      const next = { ...proxies, authorisations: [...proxies.authorisations, added] };
      const happening = { name: 'polls.proxy-recorded', by: actor.id, at, region: poll.region };
      return { next, happenings: [{ ...happening, facts: { number: added.number } }], result: added };
    });
    return { poll, authorisation: found(recorded, 'polls.missing') };
  },
});

/** Somebody of another district is nobody's neighbour here. */
const isNear = (region: string, poll: Poll): boolean => isWithin(region, `/${poll.region.split('/')[1]}/`);

async function candidatesOf({ elections }: Pick<Ports, 'elections'>, id: string): Promise<string[]> {
  const { nominees } = found(await elections.find(id), 'polls.election-missing');
  return nominees.flatMap(({ number, resident }) => (number === undefined ? [] : (resident ?? [])));
}

function ensureFits(
  { rules, number }: Poll,
  proxies: PollProxies,
  added: Authorisation,
  candidates: readonly string[],
): void {
  ensure(proxies.authorisations.length < BALLOT_DOORS.mostProxies, 'doors.proxies-full');
  if (rules === undefined) throw new Error(`Poll ${number} has proxies and no rule pack.`);
  const problem = problemWith(rules, proxies, added, candidates)?.problem;
  if (problem === undefined) return;
  const { most } = rollRules(rules.pack, rules.roll).proxies;
  throw new Refusal('conflict', `doors.proxy-${problem}`, { most: most ?? 0 });
}
