import type { roomsPhrases } from '../zh/rooms.ts';
import type { In } from '../say.ts';

export const roomsEnglish: In<typeof roomsPhrases> = {
  'broadcasts.not-your-place': 'This community is not in your care. Please ask a worker of that community to do it.',
  'broadcasts.room-code-unknown':
    'This group code is wrong or out of time. Send 群绑定码 and the community to me in private for a new one.',
  'broadcasts.room-code-used':
    'This group code was used in another group. Send 群绑定码 and the community to me in private for a new one.',
  'rooms.code':
    'The group code of {place} is {code}, good for {minutes} minutes and one group. In the group, send: 绑定本群 {code}',
  'rooms.code-private': 'Please ask me for a group code in private, not in a group.',
  'rooms.bind-in-room': 'Please send this in the group that is to be bound.',
  'rooms.welcome':
    'Welcome, new neighbours! I am {name}. If you need something, write @{name} here or tell me in private. In danger, call 119, 120 or 110 at once.',
  'rooms.bind-me':
    'Hello, I am {name}. A community worker, please: send 群绑定码 and the community to me in private, then the words you get in this group. Then I can be of use here.',
};
