import { normalize } from '../normalize.ts';
import { withItem } from '../said-number.ts';
import { readMoment } from '../time/moment.ts';

const SENDING = '(?:我们?|咱|想|要|帮我|麻烦|请|给我|嗯|呃|那个)*';
const TO = '(?:发给|发到|通知|群发给|给|向|对)';
const AUDIENCE_FIRST = new RegExp(
  `^${SENDING}(?:群发${TO}(?<group>[^,;:。]{2,20}?)[:]+(?<what>.+)|${TO}(?<to>[^,;:。]{2,20}?)(?:群发|发|推送|通知)(?:消息|通知|一下|一?[条个则份])*[\\s:,]+(?<words>.+))$`,
  'u',
);
const COMMAND = new RegExp(
  `^${SENDING}(?:群发|推送|广播|发通知|发个通知|发一?[条个则](?:通知|消息|公告))(?:消息|通知|公告|一下|一?[条个则份])*[\\s:,]*`,
  'u',
);
const NAMED_TO = /[\s,;。]*(?:发送对象|接收对象|对象|接收人|收件人|范围)(?:是|为)?[\s:]+/u;
const TO_PART = /[\s,;。]*(?:发给|发到|推给|通知到)[\s:]*(?<to>[^,;。\s]{2,20}?)(?:看|看看)?$/u;
const BEFORE_TIME = /[\s,;。]*(?:时间|定(?:在|于)?|就|在)?[\s:]*$/u;
const SENT_THEN = /(?:再|准时)?(?:发|发出|发送|推送)(?:出去)?$/u;

/** 群发 明天上午停水 发给 桂花社区 时间 今晚7点 */
export function rewordBroadcast(text: string, now: Date, typed: string): string {
  const named = text.replace(NAMED_TO, ' 发给 ');
  const first = AUDIENCE_FIRST.exec(named)?.groups;
  if (first !== undefined) {
    const { left, at } = withoutTime(first['what'] ?? first['words']!, now);
    return inForm(asTyped(left, typed), first['to'] ?? first['group'], at);
  }
  const whole = named.replace(COMMAND, '');
  const last = withoutTime(whole, now);
  const to = TO_PART.exec(last.left);
  const said = to === null ? last.left : last.left.slice(0, to.index);
  const { left, at } = last.at === undefined ? withoutTime(said, now) : { left: said, at: last.at };
  return inForm(asTyped(left, typed), to?.groups?.['to'], at);
}

/** The same words with the marks they were typed with. */
function asTyped(words: string, typed: string): string {
  for (let start = 0; start < typed.length; start += 1) {
    if (!words.startsWith(normalize(typed[start]!))) continue;
    for (let end = start + 1; end <= typed.length; end += 1) {
      if (normalize(typed.slice(start, end)) === words)
        return `${typed.slice(start, end)}${/^[。！？.!?]*/u.exec(typed.slice(end))![0]}`;
    }
  }
  return words;
}

const inForm = (text: string, to: string | undefined, at: string | undefined): string =>
  `群发 ${text}${to === undefined ? '' : ` 发给 ${to}`}${at === undefined ? '' : ` 时间 ${at}`}`;

/** The last words say when, if they say anything of the kind and more stands before them. */
function withoutTime(words: string, now: Date): { readonly left: string; readonly at?: string } {
  const end = words.replace(SENT_THEN, '');
  for (const { index } of words.matchAll(/(?<=[\s,;。:])(?=[^\s,;。:])/gu)) {
    const at = end.slice(index);
    const left = words.slice(0, index).replace(BEFORE_TIME, '');
    if (left !== '' && at.length <= LONGEST_TIME && readMoment(at, now) !== null) return { left, at };
  }
  return { left: words };
}

const LONGEST_TIME = 20;

/** 暂停群发 3号 */
export function itemOf(command: string, text: string, unit = ''): string {
  const said = withItem(text.replaceAll(/一[次遍下]/gu, ''));
  return said === null ? command : `${command} ${said.item}${unit}`;
}

const CORRECTED = /(?:更正(?:为|成)?|改成|改为|应该是|应为)[\s:,]*(.{2,})$/u;

/** 撤回群发 3号 更正 改在后天 */
export function rewordRecall(text: string): string {
  const corrected = CORRECTED.exec(text);
  const recall = itemOf('撤回群发', corrected === null ? text : text.slice(0, corrected.index), '号');
  return corrected === null ? recall : `${recall} 更正 ${corrected[1]!}`;
}
