import { MOST_CANDIDATES } from '../../../config/matching.ts';
import { rank } from '../../../src/features/matching/index.ts';
import { understand } from '../../../src/features/needs/index.ts';
import {
  indexOf,
  isRight,
  pathsOf,
  readLabelledMatching,
  wantedIn,
  type LabelledMatching,
  type LabelledNeed,
  type LabelledService,
} from './labelled-matching.ts';
import { kindOf } from './kinds.ts';
import type { Measure, Report } from '../measure.ts';
import { round } from '../percentile.ts';

/** Does a need find the services that can meet it, and none that may not; is it known whom it is for? */
export const matching: Measure = {
  name: 'matching',
  usage: 'matching DIR NEEDS_FILE',
  run: async (args) => reportOnMatching(await readLabelledMatching(args)),
};

const FIRST = 3;

export async function reportOnMatching({ regions, services, needs }: LabelledMatching): Promise<Report> {
  const pathOf = pathsOf(regions);
  const index = await indexOf(services, pathOf);
  const ranked = needs.map((need) => ({
    need,
    ids: rank(index, wantedIn(need, pathOf), MOST_CANDIDATES).candidates.map(({ service }) => service),
  }));

  const asked = ranked.filter(({ need }) => need.kind === 'organization');
  const places = asked.map(({ need, ids }) => ids.findIndex((id) => isRight(need, id)));
  const recallAt3 = places.filter((place) => place >= 0 && place < FIRST).length / asked.length;
  const mrr = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / asked.length;
  const rules = new Map(services.map((service) => [service.id, service]));
  const broken = ranked.flatMap(({ need, ids }) =>
    ids.slice(0, FIRST).filter((id) => need.never.includes(id) || breaksRule(rules.get(id)!, need, pathOf)),
  );
  const ordinary = needs.filter(({ danger }) => !danger);
  const kindAccuracy = ordinary.filter((need) => kindOf(need.text) === need.kind).length / ordinary.length;
  const dangers = needs.filter(({ danger }) => danger);
  const heard = dangers.filter(({ text }) => understand(text).danger).length;

  return {
    lines: [
      `${services.length} services, ${needs.length} needs, ${asked.length} of them for an organization`,
      `a right service among the first three: ${(recallAt3 * 100).toFixed(1)} %, mean reciprocal rank ${mrr.toFixed(3)}`,
      `services that may not have the need among any first three: ${broken.length}`,
      `whom it is for, apart from danger: right for ${(kindAccuracy * 100).toFixed(1)} %`,
      `dangers heard: ${heard} of ${dangers.length}`,
    ],
    figures: {
      recallAt3: round(recallAt3),
      mrr: round(mrr),
      violations: broken.length,
      kindAccuracy: round(kindAccuracy),
    },
  };
}

/** The rules as the labelled data have them, written down apart from the code that keeps to them. */
function breaksRule(service: LabelledService, need: LabelledNeed, pathOf: (id: string) => string): boolean {
  const { minAge = 0, maxAge = Infinity, tags } = service.eligibility;
  const isElsewhere = !service.areas.some((area) => pathOf(need.region).startsWith(pathOf(area)));
  const isOfWrongAge = need.age !== undefined && (need.age < minAge || need.age > maxAge);
  const own = [...(need.tags ?? []), ...(need.age === undefined ? [] : tagsOfAge(need.age))];
  const isForOthers = need.tags !== undefined && tags.length > 0 && !tags.some((tag) => own.includes(tag));
  return service.suspended || service.capacity === 0 || isElsewhere || isOfWrongAge || isForOthers;
}

const tagsOfAge = (age: number): string[] => [...(age >= 60 ? ['老人'] : []), ...(age < 18 ? ['儿童'] : [])];
