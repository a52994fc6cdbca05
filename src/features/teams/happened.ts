import type { HappeningDraft } from '../../kernel/index.ts';
import { isDiscreet, type Team } from './team.ts';

/** What happened to a membership. Of a team that is discreet it says neither whose nor who did it: happenings stay. */
export function happened(team: Team, name: string, at: Date, by: string, resident: string): HappeningDraft {
  const { kind, region } = team;
  if (isDiscreet(team)) return { name, by: 'system', at, region, facts: { kind } };
  return { name, by, at, region, facts: { kind, resident } };
}
