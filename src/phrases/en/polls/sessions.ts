import type { sessionsPhrases } from '../../zh/polls/sessions.ts';
import type { In } from '../../say.ts';

export const sessionsEnglish: In<typeof sessionsPhrases> = {
  'polls.needs-no-session': 'No. {number} is not voted at a session.',
  'polls.no-session-yet':
    'No. {number} is voted at a session, which is not open yet. Please wait for its time and place.',
  'polls.not-present':
    'No. {number} counts only those who attend, and you are not entered yet. The session is at {place}: once there, send me 到会 and the word that is said, or ask a worker.',
  'polls.attendance-fixed': 'The vote is over; who attended cannot be changed any more.',
  'polls.attendance-reason': 'Please say why somebody is taken off.',
  'polls.no-such-elector': 'There is no such entry on the roll.',
  'polls.word-unknown':
    'The word is not right, or you are not on the roll of this session. Please listen and send it again, such as 到会 桂花.',
  'polls.no-session-run': 'You run no session now. Please open one for the poll first.',
  'polls.nobody-at-door': 'Nobody on the roll lives at {door}. Please check the door.',
  'polls.several-at-door': 'Several on the roll live at {door}; please add the name, such as 到会 {door} 王建国.',
  'polls.attending-now': 'You are entered as attending: {polls}. You can vote now, and change it until the end.',
  'polls.attended-at-door': '{door} is entered. Attending: {present} of {total}.',
  'polls.attendance-in-private': 'Please send the word in private, not in the group.',
  'polls.meetings-in-private': 'A meeting has a word, so please send this to me in private.',
  'polls.how-to-meet':
    'Please write: 开会表决 换不换物业 规则 居民代表会议 地点 活动室 时间 今天19:00 截止 今天21:00. For a poll there is: 开会表决 第3号投票 地点 活动室 时间 今天19:00.',
  'polls.session-opened':
    'Poll {number} is voted at a meeting: {starts}, {place}. The word is “{word}”; please say it there. Those who attend send me “到会 {word}” in private; staff may send 到会 and a door.',
  'polls.how-to-attend':
    'Please add the word that is said in the room, such as 到会 桂花. Workers can send a door, such as 到会 3-502.',
};
