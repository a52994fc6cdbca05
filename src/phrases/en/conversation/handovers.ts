import type { handoverPhrases } from '../../zh/conversation/handovers.ts';
import type { In } from '../../say.ts';

export const handoverEnglish: In<typeof handoverPhrases> = {
  'handovers.missing': 'This conversation was not found any more.',
  'handovers.none-so-numbered': '#{number} was not found. Please check the number.',
  'handovers.over': '#{number} is over; this was not sent.',
  'handovers.not-yours': '{worker} is answering #{number}; only {worker} or a steward can end it.',
  'handovers.taken': 'A colleague is answering #{number}; this was not sent.',

  'handovers.begun':
    'The community workers have been told. What you say from now on is passed on to them, and their answers come here. To come back to me, send 回到机器人.',
  'handovers.begun-already':
    'What you say is being passed on to the community workers, just go on. To come back to me, send 回到机器人.',
  'handovers.nobody':
    'No worker can answer now. You can tell me what it is about and I register it; if it is urgent, please go to the community office.',
  'handovers.nobody-call':
    'No worker can answer now. If it is urgent, please call the community duty phone {phone}; otherwise tell me and I register it.',
  'handovers.help':
    'You are talking with the community workers; what you say is passed on to them. To come back to me, send 回到机器人. In danger, call 119, 120 or 110 at once.',
  'handovers.back': 'All right, you are talking with me again.',
  'handovers.with-bot': 'You are talking with me already, just say what you need. For a person, send 转人工.',

  'handovers.asked':
    '#{number} {who} ({place}) wants to talk with a worker, {where}.\nTo answer, send 回 {number} and your words\nWhen done, send 结束 {number}',
  'handovers.in-private': 'in private',
  'handovers.in-room': 'in a group, where everybody reads your answer',
  'handovers.nameless': 'resident {id}',
  'handovers.words': '#{number} {who}: {words}',
  'handovers.answer': 'Community worker {name}: {words}',
  'handovers.cut': 'That was too long: the first {count} characters were passed on. Please send the rest once more.',
  'handovers.sent-voice': '#{number} {who} sent a voice message, which the bot cannot pass on. Please ask.',
  'handovers.sent-picture': '#{number} {who} sent a picture, which the bot cannot pass on. Please ask.',
  'handovers.sent-card': '#{number} {who} sent a card or a link, which the bot cannot pass on. Please ask.',
  'handovers.sent-file': '#{number} {who} sent a file, which the bot cannot pass on. Please ask.',
  'handovers.sent-location': '#{number} {who} sent a place on the map, which the bot cannot pass on. Please ask.',
  'handovers.sent-other': '#{number} {who} sent something that the bot cannot read. Please ask.',
  'handovers.answered-cut':
    'That was too long: only the first {count} characters went to #{number}. Please send the rest.',
  'handovers.answered': 'Sent to #{number}.',
  'handovers.say-words': 'Please write your words after the number, such as: 回 {number} 您好.',
  'handovers.closed': '#{number} is over; the bot answers from now on.',

  'handovers.closed-for-you': 'The worker is done; you are talking with me again. If there is more, just say it.',
  'handovers.silent-for-you':
    'Nobody has said anything for {hours} hours, so this is over; you are talking with me again. For a person, send 转人工.',
  'handovers.unanswered':
    'Sorry, no worker has answered for {hours} hours, so this is over. You can tell me what it is about and I register it.',
  'handovers.unanswered-call':
    'Sorry, no worker has answered for {hours} hours, so this is over. Please call the community duty phone {phone}, or tell me and I register it.',
  'handovers.left': '#{number} was ended by the resident; no answer is needed.',
  'handovers.silent':
    '#{number} is over after {hours} hours of silence. If there is more, please contact the resident.',
};
