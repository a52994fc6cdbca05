import type { Answer } from '@/api/client';
import { VOLUNTEER } from '@/phrases/volunteers';

export type Team = Answer<'GET /teams/{teamId}'>;

export function memberWords({ own }: Pick<Team, 'own'>): string {
  if (own === null) return '';
  return own.state === 'joined' ? VOLUNTEER.joined : VOLUNTEER.asked;
}

/** What the team asks of whoever wants to join. */
export const rulesOf = ({ rules }: Pick<Team, 'rules'>): string[] =>
  [
    rules.minAge === null ? null : VOLUNTEER.forAge(rules.minAge),
    rules.skill,
    rules.needsApproval ? VOLUNTEER.approval : null,
  ].filter((rule): rule is string => rule !== null);
