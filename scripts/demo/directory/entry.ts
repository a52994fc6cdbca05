import type { Department } from '../../../config/taxonomy/index.ts';
import type { OrganizationKind, Service } from '../../../src/features/directory/index.ts';

/** An organization of the demo with its services and the one of its staff who reads the chat. */
export interface DemoOrganization {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly region: string;
  readonly phone: string;
  readonly openOffers: number;
  readonly staff: { readonly id: string; readonly name: string };
  readonly services: readonly DemoService[];
}

export interface DemoService extends Pick<Service, 'id' | 'name' | 'description' | 'categories' | 'capacity'> {
  /** Whose business the service helps with; only for counting what a replay offered. */
  readonly departments: readonly Department[];
  /** Where it is not the organization's whole region. */
  readonly areas?: readonly string[];
  readonly minAge?: number;
  readonly tags?: readonly string[];
  readonly schedule?: string;
  readonly fee?: string;
}
