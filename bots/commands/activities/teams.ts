import { findOwnTeams, joinTeam, leads, leaveTeam, type SeenTeam } from '../../../src/features/teams/index.ts';
import { isRefusal, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, hears, inGroup, type Answer, type Command, type Turn } from '../../command.ts';
import { beginJoining } from '../../dialogues/activities/joining-team.ts';
import { asksForTeams, readJoining, readLeaving, type AboutTeam } from '../../understand/activities/teams.ts';

/**
 * Who is in a team is said in private only.
 * @param signUp what 加入 means where no team is called so, and there are activities that are
 */
export const teamsCommands = (signUp: Command): readonly Command[] => [
  hears({
    name: 'teams.join',
    example: '加入银龄帮帮团',
    during: 'keeps-dialogue',
    hear: readJoining,
    async run(turn, { team: words }: AboutTeam) {
      const { own, others } = await perform(findOwnTeams, turn.app, turn.actor, {});
      const all = [...own, ...others];
      const asSignUp = fitting(all, words).length > 0 ? null : signUp.hear(`参加${words}`, turn.utterance);
      if (asSignUp !== null && !/[队团]$/u.test(words)) return signUp.run(turn, asSignUp);
      if (inGroup(turn)) return answer('teams.in-private');
      const meant = teamMeant(all, words);
      return 'say' in meant ? meant : joinFromChat(turn, meant);
    },
  }),
  hears({
    name: 'teams.leave',
    example: '退出银龄帮帮团',
    during: 'keeps-dialogue',
    hear: readLeaving,
    async run(turn, { team: words }: AboutTeam) {
      if (inGroup(turn)) return answer('teams.in-private');
      const { own } = await perform(findOwnTeams, turn.app, turn.actor, {});
      const meant = teamMeant(own, words);
      if ('say' in meant) return meant;
      await perform(leaveTeam, turn.app, turn.actor, { teamId: meant.team.id }, { once: turn.once });
      return answer('teams.left', { name: meant.team.name });
    },
  }),
  hears({
    name: 'teams.mine',
    example: '我的队伍',
    during: 'keeps-dialogue',
    hear: (text) => (asksForTeams(text) ? {} : null),
    async run(turn) {
      if (inGroup(turn)) return answer('teams.in-private');
      const { own, others } = await perform(findOwnTeams, turn.app, turn.actor, {});
      if (own.length === 0) return answer('teams.none-own', { others: wordOthers(others) });
      const teams = own.map((seen) =>
        say('teams.own-line', { name: seen.team.name, state: say(`teams.state-${stateIn(turn, seen)}`) }),
      );
      return answer('teams.own', { teams: teams.join('\n') });
    },
  }),
];

/** Who may not join hears why; else what the team asks is asked first. */
async function joinFromChat(turn: Turn, { team, own }: SeenTeam): Promise<Answer> {
  const { id: teamId, name, rules } = team;
  if (own !== null) return answer(`teams.already-${own.state}`, { name });
  try {
    const { member } = await perform(joinTeam, turn.app, turn.actor, { teamId }, { once: turn.once });
    return answer(`teams.${member.state}`, { name });
  } catch (error) {
    if (!isRefusal(error) || !ASKED.has(error.code)) throw error;
    const { skill, needsConsent } = rules;
    return beginJoining({ teamId, name, asksConsent: needsConsent, ...(skill !== undefined && { asksSkill: skill }) });
  }
}

const ASKED: ReadonlySet<string> = new Set(['teams.needs-skill', 'teams.needs-consent']);

const stateIn = ({ actor }: Turn, { team, own }: SeenTeam): 'joined' | 'leader' | 'asked' =>
  leads(actor, team) ? 'leader' : (own?.state ?? 'asked');

/** By the whole name, else by a part of it. */
function fitting(teams: readonly SeenTeam[], words: string): readonly SeenTeam[] {
  const exact = teams.filter(({ team }) => team.name === words);
  return exact.length > 0 ? exact : teams.filter(({ team }) => team.name.includes(words) || words.includes(team.name));
}

function teamMeant(teams: readonly SeenTeam[], words: string): SeenTeam | Answer {
  const [only, ...more] = fitting(teams, words);
  if (only === undefined) return answer('teams.none-so-called', { words, others: wordOthers(teams) });
  if (more.length === 0) return only;
  return answer('teams.which', { words, names: [only, ...more].map(({ team }) => team.name) });
}

function wordOthers(teams: readonly SeenTeam[]): string {
  const names = teams.map(({ team }) => team.name);
  const [example] = names;
  return example === undefined ? say('teams.none-around') : say('teams.others', { names, example });
}
