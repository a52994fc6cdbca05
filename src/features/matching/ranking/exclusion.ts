import { isWithin } from '../../../kernel/index.ts';
import { placesFree, type Service } from '../../directory/index.ts';
import type { Reason } from './match.ts';
import { tagsOf, type Wanted } from './wanted.ts';

/** Why a service may not have a need, or null. What is not known about the person excludes nothing. */
export function exclusionOf(service: Service, wanted: Wanted): Reason | null {
  if (service.status === 'suspended') return { code: 'matching.excluded-suspended', details: {} };
  if (!service.areas.some((area) => isWithin(wanted.region, area))) {
    return { code: 'matching.excluded-area', details: {} };
  }
  return excludedByAge(service, wanted) ?? excludedByPeople(service, wanted) ?? excludedByPlaces(service);
}

function excludedByAge({ eligibility: { minAge, maxAge } }: Service, { age }: Wanted): Reason | null {
  if (age === undefined) return null;
  if (minAge !== undefined && age < minAge) return { code: 'matching.excluded-min-age', details: { age: minAge } };
  if (maxAge !== undefined && age > maxAge) return { code: 'matching.excluded-max-age', details: { age: maxAge } };
  return null;
}

/** Only what somebody said about the person closes the list of what they are; what was read from a text does not. */
function excludedByPeople({ eligibility: { tags } }: Service, wanted: Wanted): Reason | null {
  if (tags.length === 0 || !wanted.affectedIsStated || wanted.affected.length === 0) return null;
  const own = tagsOf(wanted.affected, wanted.age);
  if (tags.some((tag) => own.has(tag))) return null;
  return { code: 'matching.excluded-people', details: { people: tags.join('、') } };
}

const excludedByPlaces = (service: Service): Reason | null =>
  placesFree(service) > 0 ? null : { code: 'matching.excluded-full', details: {} };
