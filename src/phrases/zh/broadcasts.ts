import type { Phrases } from '../say.ts';

export const broadcastsPhrases = {
  'broadcasts.system-only': '这一步由系统自动完成，不用您操作。',
  'broadcasts.residents-only': '请先登录，再查看通知。',
  'broadcasts.staff-only': '只有社区工作人员可以这样做。',
  'broadcasts.missing': '没有找到这条通知。',
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
} as const satisfies Phrases;
