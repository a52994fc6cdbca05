import { setImmediate as letOthers } from 'node:timers/promises';
import { z } from 'zod';
import { BACKWARD } from '../../../../config/matching.ts';
import { allow, defineUseCase, idFrom, isSystem } from '../../../kernel/index.ts';
import { mayTakeOn } from '../../directory/index.ts';
import type { Need } from '../../needs/index.ts';
import { asksForPerson, languageOf } from '../offers/asks-for-person.ts';
import { proposeFromQueue } from '../offers/propose-from-queue.ts';
import type { ProposalPorts } from '../offers/propose-next.ts';
import { ask, type Asked } from '../ranking/features.ts';
import { fitOf, toCandidate, type Fitting } from '../ranking/rank.ts';
import type { IndexedService, ServiceIndex } from '../ranking/service-index.ts';
import { byTurn, turnOf } from '../ranking/turn.ts';
import { wantedOf } from '../ranking/wanted.ts';
import { hasSaidNo } from './has-said-no.ts';

interface Ports extends ProposalPorts {
  readonly serviceIndex: ServiceIndex;
}

/** A need that the service could meet. */
interface Found {
  readonly need: Need;
  readonly asked: Asked;
  readonly fitting: Fitting;
}

const AT_ONCE = 100;

const offerId = (version: string, need: Need): string => idFrom('offer', version, need.id);

/**
 * A new or changed service is proposed to needs of its areas that wait in the broker's queue, as far as its places go:
 * the urgent first, then the longest waiting. Once for each version of the service and each need.
 * @param version of the service: the id of the happening that made it
 * @returns how many were offered
 */
export const proposeService = defineUseCase({
  name: 'matching.propose-service',
  input: z.object({ serviceId: z.string(), version: z.string() }),
  async run(ports: Ports, actor, { serviceId, version }) {
    allow(isSystem(actor), 'matching.system-only');
    const service = await ports.services.find(serviceId);
    if (service === null || !mayTakeOn(service)) return 0;

    await ports.serviceIndex.refresh();
    const entry = ports.serviceIndex.find(serviceId);
    if (entry === undefined) return 0;
    const waiting = await ports.needs.waitingIn(service.areas, ['brokered'], BACKWARD.mostNeeds);
    const found = await fittingOf(ports, entry, waiting);
    // An offer that a killed run prepared holds its place for the same need.
    const own = new Set(found.map(({ need }) => offerId(version, need)));
    const others = (await ports.offers.waitingFor(service)).filter(({ id }) => !own.has(id));
    return offerTo(ports, found, { version, left: entry.free - others.length });
  },
});

async function fittingOf(ports: Ports, entry: IndexedService, waiting: readonly Need[]): Promise<Found[]> {
  const found: Found[] = [];
  for (let start = 0; start < waiting.length; start += AT_ONCE) {
    const looked = await Promise.all(waiting.slice(start, start + AT_ONCE).map((need) => lookAt(ports, entry, need)));
    found.push(...looked.filter((one) => one !== null));
    await letOthers();
  }
  const at = ports.clock();
  return found.toSorted((one, other) =>
    byTurn(turnOf(one.need, at), turnOf(other.need, at), one.fitting.score - other.fitting.score),
  );
}

async function lookAt(
  { residents, serviceIndex, clock }: Ports,
  entry: IndexedService,
  need: Need,
): Promise<Found | null> {
  if (need.route !== 'organization' || (await asksForPerson(residents, need))) return null;
  const asked = ask(serviceIndex, wantedOf(need, clock(), await languageOf(residents, need)));
  const fitting = fitOf(asked, entry);
  return fitting === null ? null : { need, asked, fitting };
}

/** One after the other: each takes one of the places that are left. */
async function offerTo(
  ports: Ports,
  found: readonly Found[],
  { version, left }: { version: string; left: number },
): Promise<number> {
  let offered = 0;
  for (const { need, asked, fitting } of found) {
    if (offered >= left) return offered;
    if (await hasSaidNo(ports, need, fitting.entry.service.id)) continue;
    const proposed = await proposeFromQueue(ports, {
      id: offerId(version, need),
      need,
      candidate: toCandidate(fitting, asked),
    });
    if (proposed === 'busy') return offered;
    if (proposed === 'offered') offered += 1;
  }
  return offered;
}
