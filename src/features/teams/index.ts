/** Teams: standing groups of neighbours with rules, and who is in them. */
export { editTeam } from './edit-team.ts';
export { followJoined } from './follow-joined.ts';
export { foundTeam } from './found-team.ts';
export { listTeams } from './list-teams.ts';
export { decideMember } from './members/decide-member.ts';
export { findOwnTeams } from './members/find-own-teams.ts';
export { joinTeam } from './members/join-team.ts';
export { leaveTeam } from './members/leave-team.ts';
export { listMembers, type ListedMember } from './members/list-members.ts';
export { unmetRules, type Application } from './joining.ts';
export { teamsData } from './personal-data.ts';
export * from './policy.ts';
export * from './team.ts';
export { teamStore, type TeamStore } from './team-store.ts';
export { seenBy, viewTeam, type SeenTeam } from './view-team.ts';
