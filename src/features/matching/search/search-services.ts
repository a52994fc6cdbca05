import { z } from 'zod';
import { defineUseCase, isWithin, pageInput, type Page, type RegionPath } from '../../../kernel/index.ts';
import { ORGANIZATION_KINDS, placesFree, SUPPLIES, type Organization, type Service } from '../../directory/index.ts';
import type { IndexedService, ServiceIndex } from '../ranking/service-index.ts';
import { termsOf } from '../ranking/terms.ts';
import { orderedPage, type Found } from './ordered-page.ts';
import { literally, piecesOf } from './words.ts';

interface Ports {
  readonly serviceIndex: ServiceIndex;
}

export interface FoundService extends Found {
  readonly service: Service;
  readonly organization: Organization;
}

const flag = z.union([z.boolean(), z.stringbool()]).optional();

/** Services by what is said of them and by what is asked of them; public, and none that is suspended. */
export const searchServices = defineUseCase({
  name: 'matching.search-services',
  input: z.object({
    text: z.string().max(100).default(''),
    /** What serves the region or lies in it. */
    region: z.string().startsWith('/').endsWith('/').max(200).default('/'),
    /** A category or, as `health`, all that begin so. */
    category: z.string().max(80).optional(),
    kind: z.enum(ORGANIZATION_KINDS).optional(),
    supply: z.enum(SUPPLIES).optional(),
    free: flag,
    age: z.coerce.number().int().min(0).max(150).optional(),
    people: z.string().max(20).optional(),
    /** 1 Monday … 7 Sunday. */
    day: z.coerce.number().int().min(1).max(7).optional(),
    hasPlaces: flag,
    ...pageInput,
  }),
  async run({ serviceIndex }: Ports, _actor, { after, limit, text, ...wanted }): Promise<Page<FoundService>> {
    await serviceIndex.refresh();
    const worthOf = worthBy(serviceIndex, text);
    const found: FoundService[] = [];
    for (let slot = 0; slot < serviceIndex.size; slot += 1) {
      const entry = serviceIndex.at(slot);
      const { service, organization } = entry;
      if (organization === undefined || !fits(entry, organization, wanted)) continue;
      const worth = worthOf(entry, organization);
      if (worth === null) continue;
      found.push({ id: service.id, worth: worth + nearness(service, wanted.region), service, organization });
    }
    return orderedPage(found, { after, limit });
  },
});

type Wanted = Omit<z.output<typeof searchServices.input>, 'text' | 'after' | 'limit'>;

function fits(entry: IndexedService, { kind }: Organization, wanted: Wanted): boolean {
  const { service, categories, days } = entry;
  const { category, age, people, day } = wanted;
  const { minAge = 0, maxAge = 150, tags } = service.eligibility;
  return (
    service.status === 'active' &&
    service.areas.some((area) => isWithin(area, wanted.region) || isWithin(wanted.region, area)) &&
    (category === undefined || categories.some((code) => code === category || code.startsWith(`${category}/`))) &&
    (wanted.kind === undefined || wanted.kind === kind) &&
    (wanted.supply === undefined || wanted.supply === (service.supply ?? 'service')) &&
    (wanted.free !== true || service.cost.kind === 'free') &&
    (age === undefined || (age >= minAge && age <= maxAge)) &&
    (people === undefined || tags.length === 0 || tags.includes(people)) &&
    (day === undefined || days?.has(day) === true) &&
    (wanted.hasPlaces !== true || placesFree(service) > 0)
  );
}

/** What a service is worth for the words; null when it has nothing to do with them. */
function worthBy(
  index: ServiceIndex,
  text: string,
): (entry: IndexedService, organization: Organization) => number | null {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return () => 0;
  const { scores, slots, found } = index.search(termsOf(text));
  const shared = new Map(Array.from({ length: found }, (_, place) => [slots[place]!, scores[slots[place]!]!]));
  return ({ service, slot }, organization) => {
    const worth =
      Math.round(TENTHS * (shared.get(slot) ?? 0)) +
      literally(pieces, [service.name, organization.name, service.description]);
    return worth === 0 ? null : worth * BEFORE_NEARNESS;
  };
}

/** Scores are sums of a few units: tenths of them tell services apart. */
const TENTHS = 10;
/** Nearness decides only between services that the words do not tell apart. */
const BEFORE_NEARNESS = 10;

/** 0–9: how small the smallest area is that serves the region. */
function nearness({ areas }: Service, region: RegionPath): number {
  const depths = areas.filter((area) => isWithin(region, area)).map((area) => area.split('/').length - 2);
  return Math.min(9, Math.max(0, ...depths));
}
