import { rulesFor, type Member, type Team } from '../../../src/features/teams/index.ts';

/** A study group of 桂花社区 that takes everybody in at once. */
export function buildTeam(given: Partial<Team> = {}): Team {
  const { kind = 'study' } = given;
  return {
    id: 'readers',
    region: '/d1/s1/c1/',
    kind,
    name: '读书会',
    rules: rulesFor(kind, {}),
    members: [],
    foundedAt: new Date('2026-01-01T00:00:00Z'),
    ...given,
  };
}

/** Somebody who joined on the first day of the year. */
export const buildMember = (resident: string, given: Partial<Member> = {}): Member => ({
  resident,
  state: 'joined',
  askedAt: new Date('2026-01-01T00:00:00Z'),
  joinedAt: new Date('2026-01-01T00:00:00Z'),
  ...given,
});
