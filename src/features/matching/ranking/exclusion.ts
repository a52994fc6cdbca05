import { deepestArea, type Asked } from './features.ts';
import type { Reason } from './match.ts';
import type { IndexedService } from './service-index.ts';

/** The same for every service: rankings meet them by the hundred. */
const SUSPENDED: Reason = { code: 'matching.excluded-suspended', details: {} };
const ELSEWHERE: Reason = { code: 'matching.excluded-area', details: {} };
const FULL: Reason = { code: 'matching.excluded-full', details: {} };

/** Why a service may not have a need, or null. What is not known about the person excludes nothing. */
export function exclusionOf(entry: IndexedService, asked: Asked): Reason | null {
  if (entry.service.status === 'suspended') return SUSPENDED;
  if (deepestArea(entry, asked) === 0) return ELSEWHERE;
  return excludedByAge(entry, asked) ?? excludedByPeople(entry, asked) ?? (entry.free > 0 ? null : FULL);
}

function excludedByAge({ service }: IndexedService, { age }: Asked): Reason | null {
  const { minAge, maxAge } = service.eligibility;
  if (age === undefined) return null;
  if (minAge !== undefined && age < minAge) return { code: 'matching.excluded-min-age', details: { age: minAge } };
  if (maxAge !== undefined && age > maxAge) return { code: 'matching.excluded-max-age', details: { age: maxAge } };
  return null;
}

/** Only what somebody said about the person closes the list of what they are; what was read from a text does not. */
function excludedByPeople(
  { service }: IndexedService,
  { affected, affectedIsStated, tags: own }: Asked,
): Reason | null {
  const { tags } = service.eligibility;
  if (tags.length === 0 || !affectedIsStated || affected.length === 0) return null;
  if (tags.some((tag) => own.has(tag))) return null;
  return { code: 'matching.excluded-people', details: { people: tags.join('、') } };
}
