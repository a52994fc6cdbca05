import type { In } from '../../say.ts';
import type { teamsPhrases } from '../../zh/activities/teams.ts';

export const teamsEnglish: In<typeof teamsPhrases> = {
  'teams.missing': 'This team was not found.',
  'teams.system-only': 'The system does this step by itself.',
  'teams.not-founder':
    'Organizers, workers and stewards of the area found teams; a vanguard team, its workers and stewards.',
  'teams.not-leader': 'Only the leader of the team and the staff of the community can do this.',
  'teams.not-resident':
    'This team is for residents of the area. If you live here, send “我住……” with your address first, then join.',
  'teams.name-taken': 'There is a team called “{name}” in this area already. Please choose another name.',
  'teams.leader-joins-first': 'Whoever leads must be in “{name}” first. Please ask them to join.',
  'teams.not-member': 'You are not in “{name}”.',
  'teams.never-asked': 'This resident has not asked to join “{name}”. People join by their own word.',
  'teams.full': '“{name}” is full. Please try another team.',
  'teams.needs-skill': '“{name}” asks for: {skill}. Please say what certificate or practice you have, and try again.',
  'teams.needs-consent': 'To join “{name}” you must agree to be kept as a member.',

  'teams.ask-consent':
    'To join “{name}” you must agree yourself: the community keeps you as a member, shows it to the leader and the staff in charge only, and you can leave at any time. Reply “同意” to agree, “算了” not to join.',
  'teams.ask-skill':
    '“{name}” asks for: {skill}. Please write what certificate or practice you have, such as “有证，干过三年”. Reply “算了” not to join.',
  'teams.join-dropped': 'All right, you did not join.',
  'teams.joining-named': 'joining “{name}”',
  'teams.asked': 'You have asked to join “{name}”; the leader will answer. Send “我的队伍” to see how it stands.',
  'teams.joined': 'Welcome to “{name}”! Send “退出{name}” to leave at any time.',
  'teams.already-asked': 'You have asked to join “{name}” already; the leader will answer.',
  'teams.already-joined': 'You are in “{name}” already.',
  'teams.left': 'You have left “{name}”.',
  'teams.in-private': 'Please tell me this in a private chat, where nobody else reads it.',
  'teams.own': 'Your teams:\n{teams}',
  'teams.own-line': '{name} ({state})',
  'teams.state-joined': 'member',
  'teams.state-leader': 'leader',
  'teams.state-asked': 'waiting for the leader',
  'teams.none-own': 'You are in no team yet. {others}',
  'teams.others': 'There are here: {names}. To join, send “加入{example}”.',
  'teams.none-around': 'There is no team here yet.',
  'teams.none-so-called': 'No team called “{words}” was found. {others}',
  'teams.which': 'Several teams are called something like “{words}”: {names}. Please write the whole name.',
};
