import type { broadcastsPhrases } from '../zh/broadcasts.ts';
import type { In } from '../say.ts';

export const broadcastsEnglish: In<typeof broadcastsPhrases> = {
  'broadcasts.system-only': 'The system does this step by itself.',
  'broadcasts.residents-only': 'Please log in first to see your notices.',
  'broadcasts.staff-only': 'Only community workers can do this.',
  'broadcasts.missing': 'This notice was not found.',
  'broadcasts.no-such-words': 'These words were not found; their time may be over. Please load the list again.',
  'broadcasts.no-chat': 'There is no chat to send this notice to. Please call or visit.',
  'broadcasts.delivered': 'This notice has been settled already.',
  'broadcasts.passed-on-voice':
    '{who} sent a voice message {where} that the bot cannot understand. Please ask what it is about.',
  'broadcasts.passed-on-picture': '{who} sent a picture {where} that the bot cannot read. Please ask what it is about.',
  'broadcasts.passed-on-other': '{who} sent a message {where} that the bot cannot read. Please ask what it is about.',
  'broadcasts.passed-on-card':
    '{who} sent a card or link {where} that the bot cannot open. Please ask them what it is about.',
  'broadcasts.passed-on-file': '{who} sent a file {where} that the bot cannot open. Please ask them what it is about.',
  'broadcasts.passed-on-location': '{who} sent a place {where}. Please ask them what there is the matter.',
  'broadcasts.nameless': 'A resident (number {id})',
  'broadcasts.private-chat': 'in a private chat',
  'broadcasts.in-room': 'in the group “{room}”',

  'broadcasts.not-your-place': 'This community is not in your care. Please ask a worker of that community to do it.',
  'broadcasts.room-code-unknown':
    'This group code is wrong or out of time. Send 群绑定码 and the community to me in private for a new one.',
  'broadcasts.room-code-used':
    'This group code was used in another group. Send 群绑定码 and the community to me in private for a new one.',
  'rooms.code':
    'The group code of {place} is {code}, good for {minutes} minutes and one group. In the group, send: 绑定本群 {code}',
  'rooms.code-private': 'Please ask me for a group code in private, not in a group.',
  'rooms.place-in-room': 'Please send this in the group it is about.',
  'rooms.bind-in-room': 'Please send this in the group that is to be bound.',
  'rooms.welcome':
    'Welcome, new neighbours! I am {name}. If you need something, write @{name} here or tell me in private. In danger, call 119, 120 or 110 at once.',
  'rooms.bind-me':
    'Hello, I am {name}. A community worker, please: send 群绑定码 and the community to me in private, then the words you get in this group. Then I can be of use here.',
  'broadcasts.no-mini-program':
    'You have not logged in to the mini-program with WeChat yet. Please log in there first, then subscribe.',
  'broadcasts.template-missing': 'There is no such subscription message. Please open the mini-program again.',
};
