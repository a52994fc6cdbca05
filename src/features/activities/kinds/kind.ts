import { ACTIVITY_KIND_RULES, type ActivityKindRules } from '../../../../config/activities/activities.ts';
import { isWithin, Refusal, type RegionPath } from '../../../kernel/index.ts';
import type { Conditions } from '../conditions/condition.ts';
import type { Team } from '../../teams/index.ts';

/** A single activity, a course with lessons, an elder-help visit, one that a pairing holds jointly, one of a vanguard team. */
export const ACTIVITY_KINDS = ['single', 'course', 'elder-help', 'joint', 'vanguard'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What an activity has to do with teams and regions. */
export interface Kinded {
  readonly kind?: ActivityKind;
  readonly region: RegionPath;
  /** The team that holds it. */
  readonly team?: string;
  /** The other region of a pairing. */
  readonly partner?: RegionPath;
}

const rulesOf = ({ kind = 'single' }: Pick<Kinded, 'kind'>): ActivityKindRules => ACTIVITY_KIND_RULES[kind];

/** Is it shown to the members of its team only? */
export const isForMembers = (activity: Pick<Kinded, 'kind'>): boolean => rulesOf(activity).isForMembers === true;

export const KINDS_FOR_MEMBERS: readonly ActivityKind[] = ACTIVITY_KINDS.filter((kind) => isForMembers({ kind }));

/** Of what people live in: its region, and of a joint activity the other one. */
export const regionsOf = ({ region, partner }: Pick<Kinded, 'region' | 'partner'>): RegionPath[] =>
  partner === undefined ? [region] : [region, partner];

export interface Planned extends Kinded {
  readonly capacity: number;
  readonly companions: number;
  readonly rooms: readonly string[];
  readonly conditions?: Pick<Conditions, 'membersOnly'>;
}

/** @throws Refusal when who holds it does not go with the kind */
export function checkHolder(planned: Planned, team: Team | null): void {
  const { team: teamKind, needsPartner } = rulesOf(planned);
  if (teamKind !== undefined && team?.kind !== teamKind)
    throw new Refusal(
      'invalid',
      planned.kind === 'vanguard' ? 'activities.needs-vanguard' : 'activities.needs-helpers',
    );
  if (team !== null && !isOneWithin(team.region, planned.region))
    throw new Refusal('invalid', 'activities.team-elsewhere', { name: team.name });
  if ((needsPartner === true) !== (planned.partner !== undefined))
    throw new Refusal('invalid', 'activities.joint-partner');
  if (planned.partner !== undefined && isOneWithin(planned.partner, planned.region))
    throw new Refusal('invalid', 'activities.joint-with-itself');
}

/** @throws Refusal when places, companions, rooms or conditions do not go with the kind */
export function checkKind(planned: Planned): void {
  const { fewestPlaces = 1 } = rulesOf(planned);
  if (planned.capacity < fewestPlaces)
    throw new Refusal('invalid', 'activities.too-few-places', { fewest: fewestPlaces });
  if (isForMembers(planned) && (planned.companions > 0 || planned.rooms.length > 0))
    throw new Refusal('invalid', 'activities.members-alone');
  if (planned.conditions?.membersOnly === true && planned.team === undefined)
    throw new Refusal('invalid', 'activities.members-of-what');
}

const isOneWithin = (one: RegionPath, other: RegionPath): boolean => isWithin(one, other) || isWithin(other, one);
