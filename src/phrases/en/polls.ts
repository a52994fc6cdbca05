import type { pollsPhrases } from '../zh/polls.ts';
import type { In } from '../say.ts';

export const pollsEnglish: In<typeof pollsPhrases> = {
  'polls.missing': 'This poll was not found.',
  'polls.not-organizer': 'Only organizers, workers and stewards of this hall can open or withdraw polls.',
  'polls.not-on-roll':
    'This poll is for the residents of this hall, and you cannot vote yet. Send your address as “我住…” and ask a community worker to verify you.',
  'polls.not-yet-open': 'Poll {number} has not begun. Please vote later.',
  'polls.closed': 'Poll {number} is closed; this vote was not counted.',
  'polls.withdrawn': 'Poll {number} was withdrawn; nothing is counted.',
  'polls.choice': 'Please choose one of these: {options}.',
  'polls.options-too-few': 'A single-choice poll needs at least two options.',
  'polls.options-alike': 'Two options are the same. Please change one.',
  'polls.options-not-asked': 'A poll of yes and no needs no options.',
  'polls.closes-too-early': 'The closing time must be later than now and than the opening.',
  'polls.system-only': 'The system does this step by itself.',

  'polls.tell-announced': '[Asking for opinions, soon] No. {number}: {title}\nOpens {opens}, closes {closes}.',
  'polls.tell-opened-yes-no':
    '[Asking for opinions] No. {number}: {title}\nReply 赞成 (for), 反对 (against) or 弃权 (abstain). {voters}; closes {closes}, and can be changed until then.',
  'polls.tell-opened-single':
    '[Asking for opinions] No. {number}: {title}\n{options}\nReply 投票 and the number, such as 投票 1. {voters}; closes {closes}, and can be changed until then.',
  'polls.voters-residents': 'Every verified resident of the area has one vote',
  'polls.voters-members': 'Every member of the hall has one vote',
  'polls.tell-closed':
    '[Opinions: result] No. {number}: {title}\n{participants} of {roll} took part ({turnout}).\n{standings}\nThank you all. This was asking for opinions to deliberate with, not a decision.',
  'polls.tell-withdrawn': '[Asking for opinions] No. {number} “{title}” was withdrawn; nothing is counted.',
  'polls.option': '{number}. {label}',
  'polls.standing': '{label}: {votes}',

  'polls.voted': 'Recorded. No. {number} “{title}”: {label}. You can change it until {closes}.',
  'polls.none-open': 'No poll is open at the moment.',
  'polls.which': 'Several polls are open. Please vote again with the number, such as 第{number}号 {choice}:\n{polls}',
  'polls.one-of-several': 'No. {number}: {title} (closes {closes})',
  'polls.no-such-number': 'There is no open poll {number}. Please check the number.',
  'polls.opened': 'Poll {number} is open until {closes}.',
  'polls.how-to-open':
    'Please write: 发起投票 楼道要不要装感应灯 截止 11月25日20:00. To let people choose, add 选项: 发起投票 空地做什么用 选项 种花/种菜/铺地 截止 3天后.',
  'polls.no-hall':
    'There is no hall in which you can open a poll. Please do it in the group of the hall, or ask a worker to set one up.',
  'polls.which-hall': 'You run several halls: {halls}. Please open the poll in the group of the hall.',
  'polls.withdrawn-now': 'Poll {number} is withdrawn.',
};
