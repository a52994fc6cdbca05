import type { Actor, Grant, RegionPath, Role } from '../../src/kernel/index.ts';
import { actorOf, contactOf, type Resident } from '../../src/features/residents/index.ts';

/** A verified resident of 桂花社区 whose terminal contact is their id. */
export function buildResident({ id = 'lin', ...given }: Partial<Resident> = {}): Resident {
  return {
    id,
    name: '林晓梅',
    contacts: [contactOf('terminal', id)],
    trust: 'verified',
    region: '/d1/s1/c1/',
    grants: [],
    consents: [],
    metAt: new Date('2026-01-01T00:00:00Z'),
    handedOver: [],
    ...given,
  };
}

export const buildActor = (given: Partial<Actor> = {}): Actor => ({ ...actorOf(buildResident()), ...given });

/** A role in a region, by default in 桂花社区; staff name their organization. */
export const buildGrant = (role: Role, region: RegionPath = '/d1/s1/c1/', organization?: string): Grant => ({
  role,
  region,
  ...(organization !== undefined && { organization }),
});
