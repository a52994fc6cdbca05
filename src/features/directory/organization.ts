import type { RegionPath } from '../../kernel/index.ts';

/** 社会团体, 社会服务机构, 基金会, 社区备案组织 filed at street level, and the social work stations that work like one. */
export const ORGANIZATION_KINDS = [
  'association',
  'service-institution',
  'foundation',
  'filed',
  'social-work-station',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

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
  /** How many offers may wait for its answer at once. */
  readonly openOffers: number;
  /** It gets no new offers until it says so. */
  readonly isPaused: boolean;
  readonly changedAt: Date;
}
