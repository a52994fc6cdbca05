import type { RegionPath } from '../../kernel/index.ts';

/**
 * 社会团体, 社会服务机构, 基金会, 社区备案组织 filed at street level, the social work stations that work like one, and the
 * enterprises 企业 and charities 慈善组织 that give funds, goods or a place to meet.
 */
export const ORGANIZATION_KINDS = [
  'association',
  'service-institution',
  'foundation',
  'filed',
  'social-work-station',
  'enterprise',
  'charity',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** A licence or qualification that it can show. */
export interface Certificate {
  readonly name: string;
  readonly number?: string;
  /** The last day on which it counts, `2027-12-31`. */
  readonly validUntil?: string;
}

/** Kinds that no register gives a unified social credit code: their street files them under a number of its own. */
export const FILED_KINDS: readonly OrganizationKind[] = ['filed', 'social-work-station'];

/** Who offers services: three people behind one counter, most often. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Unified social credit code, or the number under which the street filed it. */
  readonly registration?: string;
  /** The region it is at home in; its services may reach further. */
  readonly region: RegionPath;
  /** 1A to 5A, as whole numbers; absent for those that were never rated. */
  readonly grade?: number;
  readonly phone?: string;
  readonly description?: string;
  /** 党支部 */
  readonly hasPartyBranch?: boolean;
  /** 社会组织联合会 */
  readonly isFederationMember?: boolean;
  readonly certificates?: readonly Certificate[];
  readonly website?: string;
  readonly email?: string;
  /** Paid staff, full time. */
  readonly staffSize?: number;
  /** How many offers may wait for its answer at once. */
  readonly openOffers: number;
  /** It gets no new offers until it says so. */
  readonly isPaused: boolean;
  readonly changedAt: Date;
}
