import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

const REGION = '/d1/s1/c1/';

//                           nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const TEAMS: Table = {
  // Of somebody who never asked: whoever may decide is told so.
  'teams.decide-member': row('--- -+ +- - + - +', async ({ team }) => ({
    teamId: await team(),
    residentId: 'lin',
    takesIn: true,
  })),
  'activities.view-team-figures': row(ANYBODY, async ({ team }) => ({ teamId: await team() })),
  'teams.edit-team': row('--- -+ +- - + - +', async ({ team, fresh }) => ({
    teamId: await team(),
    name: `队${fresh()}`,
  })),
  'teams.find-own-teams': row('!++ ++ ++ + + + !', nothing),
  'teams.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  // An organizer founds other teams, but no vanguard.
  'teams.found-team': row('--- -- +- - + - +', ({ fresh }) => ({
    region: REGION,
    kind: 'vanguard',
    name: `先锋队${fresh()}`,
  })),
  'teams.join-team': row('--+ ++ ++ + + - -', async ({ team }) => ({ teamId: await team() })),
  // Whoever is not in it has nothing to leave: no question of permission.
  'teams.leave-team': row(ANYBODY, async ({ team }) => ({ teamId: await team() })),
  'teams.list-members': row('--- -+ +- - + - +', async ({ team }) => ({ teamId: await team() })),
  'teams.list-teams': row(ANYBODY, () => ({ region: REGION })),
  'teams.view-team': row(ANYBODY, async ({ team }) => ({ teamId: await team() })),
};
