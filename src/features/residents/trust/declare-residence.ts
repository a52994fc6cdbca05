import { z } from 'zod';
import { defineUseCase, found, isWithin, Refusal, type Clock, type RegionPath } from '../../../kernel/index.ts';
import { isNeighbourhood, regionPath, type RegionStore } from '../../regions/index.ts';
import { needResident } from '../policy.ts';
import type { Resident } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

export const declareResidence = defineUseCase({
  name: 'residents.declare-residence',
  input: z.object({ region: regionPath, name: z.string().trim().min(1).max(40).optional() }),
  async run({ residents, regions, clock }: Ports, actor, { region, name }) {
    needResident(actor);
    const { kind } = found(await regions.find(region), 'regions.missing');
    if (!isNeighbourhood(kind)) throw new Refusal('invalid', 'residents.region-too-large');

    const declared = await residents.change(actor.id, (resident) => {
      const next = moveTo(name === undefined ? resident : { ...resident, name }, region);
      return {
        next,
        happenings: [{ name: 'residents.declared', by: actor.id, at: clock(), region, facts: { trust: next.trust } }],
        result: next,
      };
    });
    return found(declared, 'residents.missing');
  },
});

/** Whoever was verified stays so when they only say it more exactly; a new place has to be verified anew. */
function moveTo(resident: Resident, region: RegionPath): Resident {
  const isKnownThere =
    resident.region !== undefined &&
    isWithin(region, resident.region) &&
    (resident.trust === 'verified' || resident.trust === 'owner');
  const { dwelling, ...rest } = resident;
  const isSameHome =
    resident.region !== undefined && (isWithin(region, resident.region) || isWithin(resident.region, region));
  return {
    ...rest,
    ...(isSameHome && dwelling !== undefined && { dwelling }),
    region,
    trust: isKnownThere ? resident.trust : 'declared',
  };
}
