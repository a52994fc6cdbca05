import type { Organization, Service } from '../../src/features/directory/index.ts';
import type { DemoOrganization, DemoService } from './directory/index.ts';

export const toOrganization = (
  { id, name, kind, region, phone, openOffers }: DemoOrganization,
  now: Date,
): Organization => ({ id, name, kind, region, phone, openOffers, isPaused: false, changedAt: now });

export const toService = (
  { id: organization, region }: DemoOrganization,
  { id, name, description, categories, capacity, areas, minAge, tags = [], schedule, fee }: DemoService,
  now: Date,
): Service => ({
  id,
  organization,
  name,
  description,
  status: 'active',
  categories,
  areas: areas ?? [region],
  eligibility: { tags, ...(minAge !== undefined && { minAge }) },
  ...(schedule !== undefined && { schedule }),
  cost: fee === undefined ? { kind: 'free' } : { kind: 'fee', note: fee },
  languages: ['zh'],
  accessibility: [],
  capacity,
  places: [],
  changedAt: now,
});
