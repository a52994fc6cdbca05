import { withItem } from '../said-number.ts';

const SENDING = '(?:我们?|咱|想|要|帮我|麻烦|请|给我|嗯|呃|那个)*';
const TO = '(?:发给|发到|通知|群发给|给|向|对)';
const AUDIENCE_FIRST = new RegExp(
  `^${SENDING}(?:群发)?${TO}(?<to>[^,;:。]{2,20}?)(?:群发|发|推送|通知)(?:消息|通知|一下|一?[条个则份])*[\\s:,]+(?<what>.+)$`,
  'u',
);
const COMMAND = new RegExp(
  `^${SENDING}(?:群发|推送|广播|发通知|发个通知|发一?[条个则](?:通知|消息|公告))(?:消息|通知|公告|一下|一?[条个则份])*[\\s:,]*`,
  'u',
);
const LAST_PART =
  /[\s,;。]+(?:时间|定(?:在|于)?|在|就)?[\s:]*(?<at>(?:今|明|后|大后|下|周|星期|礼拜|本|\d|[一二三四五六七八九十]+[月点号]|月底|上午|下午|晚上|中午|早)[^,;。\s]{1,14}?)(?:发|发出|发送|再发|推送)?$/u;
const TO_PART = /[\s,;。]*(?:发给|发到|通知到|推给|给)[\s:]*(?<to>[^,;。\s]{2,20}?)(?:看)?$/u;

/** 群发 明天上午停水 发给 桂花社区 时间 今晚7点 */
export function rewordBroadcast(text: string): string {
  const first = AUDIENCE_FIRST.exec(text)?.groups;
  const words = first === undefined ? text.replace(COMMAND, '') : first['what']!;
  const at = LAST_PART.exec(words);
  const beforeTime = at === null ? words : words.slice(0, at.index);
  const to = first === undefined ? TO_PART.exec(beforeTime) : null;
  const said = to === null ? beforeTime : beforeTime.slice(0, to.index);
  const audience = first?.['to'] ?? to?.groups?.['to'];
  return `群发 ${said}${audience === undefined ? '' : ` 发给 ${audience}`}${at === null ? '' : ` 时间 ${at.groups!['at']}`}`;
}

/** 暂停群发 3号 */
export function itemOf(command: string, text: string, unit = ''): string {
  const said = withItem(text.replaceAll(/一[次遍下]/gu, ''));
  return said === null ? command : `${command} ${said.item}${unit}`;
}
