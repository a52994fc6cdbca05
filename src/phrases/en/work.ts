import type { workPhrases } from '../zh/work.ts';
import type { In } from '../say.ts';

export const workEnglish: In<typeof workPhrases> = {
  'work.say-hotline': 'Please write the number 12345 gave after the need, such as: 受理号 {number} 12345-88213',
  'work.hotline-kept': 'The hotline number {acknowledgement} of {number} is recorded and the resident is told.',
  'work.say-refusal':
    'Please say why it is turned down and whom to ask instead, such as: 不予受理 {number} 不归社区管，请找物业',
  'work.refused': '{number} is turned down; the resident is told why and where to go.',
  'work.say-route': 'Please say who is to have it (机构, 12345 or 议事厅), such as: 改派 {number} 议事厅',
  'work.rerouted': '{number} now goes to: {route}. The resident is told.',
  'work.verified': 'Done: {id} is now {trust}.',
  'work.say-for-other':
    'Please say for whom and why, then 说 and the matter, such as: 代登记 张大爷没有手机，来电说3号楼水管漏水',
  'work.entered':
    'Entered as {number} ({category}), for: {route}. Reason: {onBehalf}. You will hear how it goes; please tell the person.',
  'work.private-only': 'Your work list is for you alone. Please send 今日工作 to me in private.',
  'work.digest': 'Work today:\n{lines}',
  'work.digest-rest': '· {count} more; to see them all, send: 今日工作',
  'work.digest-nothing': 'Work today: nothing waits for you.',
  'work.digest-alerts': '· {count} alerts nobody has taken: {numbers}. Please send at once: 接手 {first}',
  'work.digest-overdue':
    '· {count} overdue, told to the next level: {numbers}. Please see to them first; for details send 进度 {first}',
  'work.digest-due': '· {count} due today: {numbers}. To answer the resident, send 答复 {first} and what you say',
  'work.digest-forward': '· {count} to forward to 12345: {numbers}. When done, send: 受理号 {first} and its number',
  'work.digest-hall': '· {count} for the hall: {numbers}. With a result, send: 办结 {first} and the result',
  'work.digest-brokered': '· {count} to broker: {numbers}. For the list, send: 待撮合',
  'work.digest-undelivered': '· {count} notices were not delivered. For the list send: 没送到的',
  'work.undelivered':
    'Not delivered, oldest first:\n{lines}\nTo send one again, reply 重发 and its number, e.g.: 重发 1. To leave it, reply: 不发 1',
  'work.undelivered-line': '{item}. To {recipient}: {text} ({state})',
  'work.undelivered-failed': 'not sent',
  'work.undelivered-unknown': 'nobody knows whether it arrived',
  'work.undelivered-reply': 'an answer',
  'work.undelivered-more': 'There are more. When these are settled, send again: 没送到的',
  'work.undelivered-none': 'There is nothing undelivered now.',
  'work.undelivered-private':
    'The list of what was not delivered is for you alone. Please send 没送到的 to me in private.',
  'work.undelivered-about': 'the list of what was not delivered',
  'work.undelivered-how': 'Please reply 重发 or 不发 and the number, e.g.: 重发 1',
  'work.undelivered-which': 'There is no number {item} in that list. Please check the number, e.g.: 重发 1',
  'work.undelivered-later': 'The list is put aside. To go on with it, send: 没送到的',
  'work.sent-again': 'Number {item} is being sent again.',
  'work.left-unsent': 'Number {item} will not be sent; it is noted that you decided so.',
  'work.digest-poll': '· Poll {number}, {title}, closes {closes}.',
  'work.digest-activity': '· {title} begins {starts}. For the list, send: 名单 {title}',
  'work.digest-new': '· {count} new needs since yesterday.',
};
