import type { TrustStep } from '../../src/kernel/index.ts';

/** What a team asks of those who join, unless its founders say otherwise. */
export interface TeamDefaults {
  readonly minAge?: number;
  readonly maxAge?: number;
  readonly trust: TrustStep;
  /** Does somebody look at each who asks to join? */
  readonly needsApproval: boolean;
  /** Must they say that they agree to be kept as a member? */
  readonly needsConsent: boolean;
}

/** By kind. Whether somebody is in a vanguard team may tell of their Party membership, so it takes their own word. */
export const TEAM_RULES = {
  'elder-help': { minAge: 50, trust: 'verified', needsApproval: true, needsConsent: true },
  vanguard: { minAge: 18, trust: 'verified', needsApproval: true, needsConsent: true },
  study: { trust: 'declared', needsApproval: false, needsConsent: false },
  culture: { trust: 'declared', needsApproval: false, needsConsent: false },
} as const satisfies Record<string, TeamDefaults>;

export const TEAMS = {
  /** A team is one document. */
  mostMembers: 5000,
  /** What fewer people are behind is not counted aloud where membership is nobody's business. */
  fewestCounted: 5,
} as const;
