import { TEAM_RULES } from '../../../config/activities/teams.ts';
import type { RegionPath } from '../../kernel/index.ts';
import type { Eligibility } from '../residents/index.ts';

/** 银龄帮帮团, 先锋队, study group, culture class. */
export const TEAM_KINDS = ['elder-help', 'vanguard', 'study', 'culture'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** A standing group of neighbours with rules of its own. */
export interface Team {
  readonly id: string;
  readonly region: RegionPath;
  readonly kind: TeamKind;
  /** Unique in its region: people join by it. */
  readonly name: string;
  /** The member who runs it; until there is one, those who may found teams there do. */
  readonly leader?: string;
  readonly rules: TeamRules;
  readonly members: readonly Member[];
  readonly foundedAt: Date;
}

/** What is asked of those who join; later changes drop nobody. */
export interface TeamRules extends Eligibility {
  /** What one must be able to do, as a word people know: 急救, 电工. */
  readonly skill?: string;
  readonly needsApproval: boolean;
  readonly needsConsent: boolean;
}

export interface Member {
  readonly resident: string;
  /** `asked`: somebody still has to say yes. */
  readonly state: 'asked' | 'joined';
  readonly askedAt: Date;
  readonly joinedAt?: Date;
  /** When they agreed to be kept as a member. */
  readonly consentedAt?: Date;
  /** What they said of the skill that is asked for: a certificate, years of practice. */
  readonly skill?: string;
}

export const memberOf = ({ members }: Pick<Team, 'members'>, resident: string): Member | undefined =>
  members.find((member) => member.resident === resident);

export const hasJoined = (team: Pick<Team, 'members'>, resident: string): boolean =>
  memberOf(team, resident)?.state === 'joined';

export const joinedMembers = ({ members }: Pick<Team, 'members'>): string[] =>
  members.filter(({ state }) => state === 'joined').map(({ resident }) => resident);

/** Is it nobody's business who is in it? Then its members are known to it alone, and so is what it does. */
export const isDiscreet = ({ kind }: Pick<Team, 'kind'>): boolean => kind === 'vanguard';

/** What is said replaces what such teams usually ask; consent where it is required by the kind cannot be waived. */
export function rulesFor(kind: TeamKind, given: Partial<TeamRules>): TeamRules {
  const usual: TeamRules = TEAM_RULES[kind];
  return { ...usual, ...given, needsConsent: usual.needsConsent || given.needsConsent === true };
}

/** The team without somebody; when they led it, nobody does. */
export function withoutMember(team: Team, resident: string): Team {
  const members = team.members.filter((member) => member.resident !== resident);
  if (members.length === team.members.length) return team;
  const { leader, ...rest } = team;
  return { ...rest, members, ...(leader !== undefined && leader !== resident && { leader }) };
}
