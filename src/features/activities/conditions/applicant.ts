import { found, type Actor } from '../../../kernel/index.ts';
import { householdOf, type Resident, type ResidentStore } from '../../residents/index.ts';
import type { TeamStore } from '../../teams/index.ts';
import type { Activity } from '../activity.ts';
import type { SignUp } from '../places.ts';
import { asksOf, keptOf, type Applicant } from './conditions.ts';
import type { Given } from './condition.ts';

export interface ApplicantPorts {
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly teams: Pick<TeamStore, 'find'>;
}

/**
 * Whoever wants to come, with the team that holds the activity, read before the list itself is changed.
 * @param resident their record, where it has been read already
 */
export async function applicantFor(
  { residents, teams }: ApplicantPorts,
  actor: Actor,
  activity: Activity,
  resident?: Resident | null,
): Promise<Applicant> {
  const [person, team] = await Promise.all([
    resident ?? residents.current(actor.id),
    activity.team === undefined ? null : teams.find(activity.team),
  ]);
  return { resident: found(person, 'residents.missing'), team };
}

/** The list with what somebody said of themselves beside their sign-up; what they said before stays where it was not said anew. */
export function withGiven(activity: Activity, { resident }: Applicant, given: Given): Activity {
  const kept = keptOf(asksOf(activity, resident), given);
  const household = activity.conditions?.perHousehold === undefined ? undefined : householdOf(resident);
  if (kept === undefined && household === undefined) return activity;
  const complete = (own: SignUp): SignUp => ({
    ...own,
    ...(household !== undefined && { household }),
    ...(kept !== undefined && {
      given: { ...own.given, ...kept, ...(kept.answers && { answers: { ...own.given?.answers, ...kept.answers } }) },
    }),
  });
  const signUps = activity.signUps.map((signUp) => (signUp.resident === resident.id ? complete(signUp) : signUp));
  return { ...activity, signUps };
}

/** Do they say something of themselves that they have not said before? */
export const saysMore = ({ given: before }: SignUp, { answers, ...rest }: Given): boolean =>
  Object.entries(answers ?? {}).some(([id, answer]) => before?.answers?.[id] !== answer) ||
  (Object.keys(rest) as (keyof typeof rest)[]).some((key) => rest[key] !== undefined && rest[key] !== before?.[key]);
