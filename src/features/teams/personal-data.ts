import { idsOf, type PersonalData } from '../../kernel/index.ts';
import { memberOf, withoutMember } from './team.ts';
import type { TeamStore } from './team-store.ts';

interface Ports {
  readonly teams: TeamStore;
}

/** Memberships, with what was said to join; nothing of them is kept. */
export const teamsData = ({ teams }: Ports): PersonalData => ({
  about: 'teams',
  async export(person) {
    const ids = idsOf(person);
    const own = (await Promise.all(ids.map((id) => teams.of(id)))).flat();
    return own.map((team) => {
      const member = ids.map((id) => memberOf(team, id)).find((known) => known !== undefined);
      return {
        name: team.name,
        leads: team.leader !== undefined && ids.includes(team.leader),
        state: member?.state,
        askedAt: member?.askedAt,
        joinedAt: member?.joinedAt,
        consentedAt: member?.consentedAt,
        skill: member?.skill,
      };
    });
  },
  async forget(person) {
    for (const resident of idsOf(person)) {
      for (const { id } of await teams.of(resident))
        await teams.change(id, (team) => ({ next: withoutMember(team, resident), result: undefined }));
    }
  },
});
