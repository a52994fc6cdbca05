import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { placesFree, type Service, type ServiceStore } from '../../directory/index.ts';
import type { Need, NeedStore } from '../../needs/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayBroker } from '../policy.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly services: ServiceStore;
  readonly regions: RegionStore;
}

/** Needs of one category in one part of the region for which nobody was found. */
export interface Unmet {
  readonly category: string;
  readonly region: string;
  readonly needs: number;
  /** Since when the oldest of them waits. */
  readonly since: Date;
}

/** A service with free places in a category in which nobody in its areas waits. */
export interface Idle {
  readonly service: string;
  readonly name: string;
  readonly category: string;
  readonly free: number;
}

const MOST_NEEDS = 10_000;

/** Needs without supply and supply without needs, by category and region: what a broker looks for. */
export const viewGaps = defineUseCase({
  name: 'matching.view-gaps',
  input: z.object({ region: regionPath }),
  async run({ needs, services, regions }: Ports, actor, { region }) {
    found(await regions.find(region), 'regions.missing');
    allow(mayBroker(actor, region), 'matching.not-broker');
    const [waiting, supply, parts] = await Promise.all([
      needs.waitingIn([region], ['submitted', 'reopened', 'offered', 'brokered'], MOST_NEEDS),
      services.findWhere({ status: 'active' }, { limit: MOST_NEEDS }),
      regions.children(region, { limit: 1000 }),
    ]);
    const partOf = (need: Need) => parts.find(({ id }) => need.region.startsWith(id))?.id ?? region;
    return {
      unmet: unmetAmong(
        waiting.filter(({ state }) => state === 'brokered'),
        partOf,
      ),
      idle: supply.filter((service) => serves(service, region)).flatMap((service) => idleIn(service, waiting)),
    };
  },
});

function unmetAmong(needs: readonly Need[], partOf: (need: Need) => string): Unmet[] {
  const gaps = new Map<string, Unmet>();
  for (const need of needs) {
    const region = partOf(need);
    const key = `${need.category} ${region}`;
    const { needs: before = 0, since = need.submittedAt } = gaps.get(key) ?? {};
    const oldest = need.submittedAt < since ? need.submittedAt : since;
    gaps.set(key, { category: need.category, region, needs: before + 1, since: oldest });
  }
  return [...gaps.values()].toSorted(
    (left, right) => right.needs - left.needs || Number(left.since) - Number(right.since),
  );
}

/** Does it reach into the region, or lie in it? */
const serves = ({ areas }: Service, region: string): boolean =>
  areas.some((area) => region.startsWith(area) || area.startsWith(region));

function idleIn(service: Service, waiting: readonly Need[]): Idle[] {
  const free = placesFree(service);
  if (free === 0) return [];
  const { id, name, areas, categories } = service;
  const isWanted = (category: string) =>
    waiting.some((need) => need.category === category && areas.some((area) => need.region.startsWith(area)));
  return categories
    .filter((category) => !isWanted(category))
    .map((category) => ({ service: id, name, category, free }));
}
