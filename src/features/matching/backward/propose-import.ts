import { z } from 'zod';
import { BACKWARD } from '../../../../config/matching.ts';
import { allow, defineUseCase, found, idFrom, isSystem } from '../../../kernel/index.ts';
import type { DirectoryImportStore } from '../../directory/index.ts';
import type { Need } from '../../needs/index.ts';
import { assign, type Wishing } from '../batch/assign.ts';
import { finishPrepared } from '../batch/finish-prepared.ts';
import { supplyOf } from '../batch/supply.ts';
import { wishesOf } from '../batch/wishes.ts';
import { languageOf } from '../offers/asks-for-person.ts';
import { proposeFromQueue } from '../offers/propose-from-queue.ts';
import type { ProposalPorts } from '../offers/propose-next.ts';
import { ask } from '../ranking/features.ts';
import { fitOf, toCandidate } from '../ranking/rank.ts';
import type { IndexedService, ServiceIndex } from '../ranking/service-index.ts';
import { wantedOf } from '../ranking/wanted.ts';
import { hasSaidNo } from './has-said-no.ts';

interface Ports extends ProposalPorts {
  readonly directoryImports: DirectoryImportStore;
  readonly serviceIndex: ServiceIndex;
}

/**
 * All services that an import brought or changed are proposed together to the needs of their areas that wait in the
 * broker's queue: assigned stably to what the services and their organizations have left. Once for each import and need.
 * @returns how many were offered
 */
export const proposeImport = defineUseCase({
  name: 'matching.propose-import',
  input: z.object({ importId: z.string().max(60) }),
  async run(ports: Ports, actor, { importId }) {
    allow(isSystem(actor), 'matching.system-only');
    const { services } = found(await ports.directoryImports.find(importId), 'directory.import-missing');

    await finishPrepared(ports);
    await ports.serviceIndex.refresh();
    const brought = new Map(
      services
        .map((id) => ports.serviceIndex.find(id))
        .filter((entry) => entry !== undefined)
        .map((entry) => [entry.slot, entry]),
    );
    const areas = new Set([...brought.values()].flatMap(({ service }) => service.areas));
    const waiting = await ports.needs.waitingIn([...areas], ['brokered'], BACKWARD.mostNeeds);
    const needs = waiting.filter(({ route }) => route === 'organization');
    const wishing = (await wishesOf(ports, needs)).map((wish) => onlyAmong(brought, wish));

    let offered = 0;
    const assigned = assign(wishing, await supplyOf(ports.serviceIndex, ports.offers), ports.clock());
    for (const [place, { need, slots }] of wishing.entries()) {
      if (assigned[place]! < 0) continue;
      const entry = brought.get(slots[assigned[place]!]!)!;
      if (await propose(ports, { id: idFrom('offer', importId, need.id), need, entry })) offered += 1;
    }
    return offered;
  },
});

function onlyAmong<Wish extends Wishing>(brought: ReadonlyMap<number, unknown>, wish: Wish): Wish {
  const scores = wish.scores.filter((_, place) => brought.has(wish.slots[place]!));
  return { ...wish, scores, slots: wish.slots.filter((slot) => brought.has(slot)) };
}

/** Is it offered? As the service and the need are by now: other offers were made meanwhile. */
async function propose(
  ports: Ports,
  { id, need, entry: { slot, service } }: { id: string; need: Need; entry: IndexedService },
): Promise<boolean> {
  if (await hasSaidNo(ports, need, service.id)) return false;
  const asked = ask(ports.serviceIndex, wantedOf(need, ports.clock(), await languageOf(ports.residents, need)));
  const fitting = fitOf(asked, ports.serviceIndex.at(slot));
  if (fitting === null) return false;
  return (await proposeFromQueue(ports, { id, need, candidate: toCandidate(fitting, asked) })) === 'offered';
}
