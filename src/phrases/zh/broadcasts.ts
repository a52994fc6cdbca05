import type { Phrases } from '../say.ts';

export const broadcastsPhrases = {
  'broadcasts.system-only': '这一步由系统自动完成，不用您操作。',
  'broadcasts.residents-only': '请先登录，再查看通知。',
  'broadcasts.staff-only': '只有社区工作人员可以这样做。',
  'broadcasts.missing': '没有找到这条通知。',
  'broadcasts.no-such-words': '没有找到这句话，可能已经过了保存时间。请刷新名单再看。',
  'broadcasts.no-chat': '这条通知没有可以发送的聊天，请打电话或上门告知。',
  'broadcasts.delivered': '这条通知已经处理过了，不用再处理。',
  'broadcasts.passed-on-voice': '{who}{where}发来一条语音，机器人听不懂，请联系本人问清楚。',
  'broadcasts.passed-on-picture': '{who}{where}发来一张图片，机器人看不懂，请联系本人问清楚。',
  'broadcasts.passed-on-other': '{who}{where}发来一条机器人读不了的消息，请联系本人问清楚。',
  'broadcasts.passed-on-card': '{who}{where}发来一张名片或一个链接，机器人打不开，请联系本人问清楚。',
  'broadcasts.passed-on-file': '{who}{where}发来一个文件，机器人打不开，请联系本人问清楚。',
  'broadcasts.passed-on-location': '{who}{where}发来一个位置，请联系本人问清楚那里有什么事。',
  'broadcasts.nameless': '一位居民（编号{id}）',
  'broadcasts.private-chat': '在私聊里',
  'broadcasts.in-room': '在“{room}”群里',

  'broadcasts.not-your-place': '这个社区不归您负责，不能这样做。请让这个社区的工作人员来做。',
  'broadcasts.room-code-unknown': '这个群绑定码不对，或者已经过了时间。请私聊我发“群绑定码”和社区名，再拿一个新的。',
  'broadcasts.room-code-used': '这个群绑定码已经用在别的群了。请私聊我发“群绑定码”和社区名，再拿一个新的。',
  'rooms.code': '{place}的群绑定码是{code}，{minutes}分钟内有效，只能用一次。请在群里发：绑定本群 {code}',
  'rooms.code-private': '群绑定码请私聊我再要一次，不要发在群里。',
  'rooms.place-in-room': '请把这句话发到那个群里。',
  'rooms.bind-in-room': '请把这句话发到要绑定的群里。',
  'rooms.welcome':
    '欢迎新来的邻居！我是{name}，有事要帮忙，在群里@{name}直接说，或者私聊我。有人有危险，请马上打119、120或110。',
  'rooms.bind-me':
    '大家好，我是{name}。请社区工作人员私聊我发“群绑定码”和社区名，再把拿到的话发到本群，我就能在这里帮大家办事了。',
  'broadcasts.no-mini-program': '您还没有用微信登录过小程序，请先在小程序里登录，再订阅消息。',
  'broadcasts.template-missing': '没有这种订阅消息，请重新打开小程序再试。',
} as const satisfies Phrases;
