import type { Phrases } from '../say.ts';

/** Group chats: how they come to a community, and what the bot says of its own accord in them. */
export const roomsPhrases = {
  'broadcasts.not-your-place': '这个社区不归您负责，不能这样做。请让这个社区的工作人员来做。',
  'broadcasts.room-code-unknown': '这个群绑定码不对，或者已经过了时间。请私聊我发“群绑定码”和社区名，再拿一个新的。',
  'broadcasts.room-code-used': '这个群绑定码已经用在别的群了。请私聊我发“群绑定码”和社区名，再拿一个新的。',
  'rooms.code': '{place}的群绑定码是{code}，{minutes}分钟内有效，只能用一次。请在群里发：绑定本群 {code}',
  'rooms.code-private': '群绑定码请私聊我再要一次，不要发在群里。',
  'rooms.bind-in-room': '请把这句话发到要绑定的群里。',
  'rooms.welcome':
    '欢迎新来的邻居！我是{name}，有事要帮忙，在群里@{name}直接说，或者私聊我。有人有危险，请马上打119、120或110。',
  'rooms.bind-me':
    '大家好，我是{name}。请社区工作人员私聊我发“群绑定码”和社区名，再把拿到的话发到本群，我就能在这里帮大家办事了。',
} as const satisfies Phrases;
