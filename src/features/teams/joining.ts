import { TEAMS } from '../../../config/activities/teams.ts';
import { ineligible, type Candidate, type Unmet } from '../residents/index.ts';
import { memberOf, type Member, type Team } from './team.ts';

/** What somebody who joins says of themselves. */
export interface Application {
  readonly consents?: boolean | undefined;
  readonly skill?: string | undefined;
}

/**
 * What keeps somebody from joining, in the order in which they had better hear of it.
 * @param date the day on which they ask, `YYYY-MM-DD`
 */
export function unmetRules(team: Team, candidate: Candidate, application: Application, date: string): Unmet[] {
  const { rules, members, name } = team;
  const unmet = [...ineligible(rules, candidate, date)];
  const add = (code: string, details = {}) => unmet.push({ kind: 'conflict', code, details: { name, ...details } });
  if (members.length >= TEAMS.mostMembers) add('teams.full');
  if (rules.skill !== undefined && application.skill === undefined) add('teams.needs-skill', { skill: rules.skill });
  if (rules.needsConsent && application.consents !== true) add('teams.needs-consent');
  return unmet;
}

/** The team with one who asks, who has joined at once where nobody has to say yes; who is in it already stays as they are. */
export function withApplicant(team: Team, resident: string, application: Application, now: Date): Team {
  if (memberOf(team, resident) !== undefined) return team;
  const member: Member = {
    resident,
    askedAt: now,
    ...(team.rules.needsApproval ? { state: 'asked' as const } : { state: 'joined' as const, joinedAt: now }),
    ...(application.consents === true && { consentedAt: now }),
    ...(application.skill !== undefined && { skill: application.skill }),
  };
  return { ...team, members: [...team.members, member] };
}

/** The team with somebody taken in who had asked. */
export const withApproved = (team: Team, resident: string, now: Date): Team => ({
  ...team,
  members: team.members.map((member) =>
    member.resident === resident && member.state === 'asked'
      ? { ...member, state: 'joined' as const, joinedAt: now }
      : member,
  ),
});
