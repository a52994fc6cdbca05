import { z } from 'zod';
import { MOST_CANDIDATES, NIGHT } from '../../../../config/matching.ts';
import { allow, chinaDay, defineUseCase, idFrom, isSystem } from '../../../kernel/index.ts';
import type { Need } from '../../needs/index.ts';
import { languageOf } from '../offers/asks-for-person.ts';
import { proposeFromQueue } from '../offers/propose-from-queue.ts';
import type { ProposalPorts } from '../offers/propose-next.ts';
import { ask } from '../ranking/features.ts';
import { matchId } from '../ranking/match.ts';
import type { MatchStore } from '../ranking/match-store.ts';
import { fitOf, rank, toCandidate } from '../ranking/rank.ts';
import type { ServiceIndex } from '../ranking/service-index.ts';
import { wantedOf } from '../ranking/wanted.ts';
import { assign } from './assign.ts';
import type { Night } from './night.ts';
import type { NightStore } from './night-store.ts';
import { finishPrepared } from './finish-prepared.ts';
import { supplyOf } from './supply.ts';
import { wishesOf } from './wishes.ts';

interface Ports extends ProposalPorts {
  readonly matches: MatchStore;
  readonly nights: NightStore;
  readonly serviceIndex: ServiceIndex;
}

const AT_ONCE = 20;

/**
 * Once each night all needs that wait without an offer are assigned together to what services and organizations have left,
 * stably, and proposed. An offer that waits already stays where it is. Offers are named by need, round and service: done
 * again, by two at once or after a kill, nothing is offered twice.
 * @returns the night's figures; null when it is not time, or was done
 */
export const matchNight = defineUseCase({
  name: 'matching.match-night',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'matching.system-only');
    const now = ports.clock();
    const { date, minute } = chinaDay(now);
    if (minute < NIGHT.from || minute >= NIGHT.until || !(await begin(ports, date, now))) return null;

    await finishPrepared(ports);
    await ports.serviceIndex.refresh();
    const needs = (await ports.needs.waitingAnywhere('brokered', NIGHT.mostNeeds)).filter(
      ({ route }) => route === 'organization',
    );
    const wishing = await wishesOf(ports, needs);
    const supply = await supplyOf(ports.serviceIndex, ports.offers);
    const assigned = assign(wishing, supply, now);
    const pairs = wishing.flatMap(({ need, slots }, place) =>
      assigned[place]! < 0 ? [] : [{ need, slot: slots[assigned[place]!]! }],
    );

    let offered = 0;
    for (let start = 0; start < pairs.length; start += AT_ONCE) {
      const some = await Promise.all(pairs.slice(start, start + AT_ONCE).map((pair) => propose(ports, pair)));
      offered += some.filter((proposed) => proposed === 'offered').length;
    }
    const services = supply.capacities.filter((left) => left > 0).length;
    return ports.nights.change(date, (night) => {
      const next: Night = {
        ...night,
        finishedAt: ports.clock(),
        needs: needs.length,
        services,
        offered: night.offered + offered,
      };
      return { next, result: next };
    });
  },
});

/** Is this night still to be done, and by nobody else? */
async function begin({ nights }: Ports, id: string, now: Date): Promise<boolean> {
  const first = { id, startedAt: now, needs: 0, services: 0, offered: 0 };
  const night = await nights.insert(first, []);
  if (night === first) return true;
  const isDead = ({ finishedAt, startedAt }: Night) =>
    finishedAt === undefined && now.getTime() - startedAt.getTime() >= NIGHT.leaseMs;
  const isOwn = await nights.change(id, (current) =>
    isDead(current) ? { next: { ...current, startedAt: now }, result: true } : { result: false },
  );
  return isOwn === true;
}

/** The ranking is kept as it is tonight, so that the choice can be explained and a refusal rolls on to the next. */
async function propose(ports: Ports, { need, slot }: { need: Need; slot: number }) {
  const { serviceIndex, residents, matches, clock } = ports;
  const at = clock();
  const wanted = wantedOf(need, at, await languageOf(residents, need));
  const asked = ask(serviceIndex, wanted);
  const fitting = fitOf(asked, serviceIndex.at(slot));
  if (fitting === null) return 'moved-on';

  const candidate = toCandidate(fitting, asked);
  const { candidates, excluded } = rank(serviceIndex, wanted, MOST_CANDIDATES);
  const others = candidates.filter(({ service }) => service !== candidate.service);
  const match = {
    id: matchId(need.id, need.round),
    need: need.id,
    round: need.round,
    candidates: [candidate, ...others].slice(0, MOST_CANDIDATES),
    excluded,
    rankedAt: at,
  };
  await matches.insert(match, []);
  await matches.change(match.id, () => ({ next: match, result: undefined }));
  return proposeFromQueue(ports, {
    id: idFrom('offer', match.id, candidate.service),
    need,
    candidate,
    match: match.id,
  });
}
