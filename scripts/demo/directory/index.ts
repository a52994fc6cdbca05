/** The demo's community organizations and services, all invented. */
import { CARE_ORGANIZATIONS } from './care.ts';
import type { DemoOrganization, DemoService } from './entry.ts';
import { EVERYDAY_ORGANIZATIONS } from './everyday.ts';
import { HEALTH_ORGANIZATIONS } from './health.ts';
import { LABOUR_ORGANIZATIONS } from './labour.ts';
import { LEARNING_ORGANIZATIONS } from './learning.ts';

export type { DemoOrganization, DemoService } from './entry.ts';

export const DEMO_ORGANIZATIONS: readonly DemoOrganization[] = [
  ...CARE_ORGANIZATIONS,
  ...LABOUR_ORGANIZATIONS,
  ...LEARNING_ORGANIZATIONS,
  ...HEALTH_ORGANIZATIONS,
  ...EVERYDAY_ORGANIZATIONS,
];

const byId = new Map(DEMO_ORGANIZATIONS.flatMap(({ services }) => services).map((service) => [service.id, service]));

/** The demo's own description of a service; absent for a service that somebody else added. */
export const demoService = (id: string): DemoService | undefined => byId.get(id);
