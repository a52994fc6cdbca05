import { withItem } from '../said-number.ts';
import { itemOf } from './about-broadcasts.ts';

const PAIR = /(\d{1,6})\s?[-—]\s?(\d{1,4})/u;

/** 听证答复 1-2 满意; without both numbers nobody knows which is meant. */
export function rewordAnswerRating(text: string): string {
  const [, hearing, question] = PAIR.exec(text) ?? [];
  return hearing === undefined ? '' : `听证答复 ${hearing}-${question} ${/不/u.test(text) ? '不满意' : '满意'}`;
}

/** 听证到会 3号 · 听证离会 7号 · 听证到会 */
export function rewordTick(text: string): string {
  const isGone = /走|离/u.test(text);
  const said = itemOf(isGone ? '听证离会' : '听证到会', text, '号');
  return isGone && !/\d/u.test(said) ? '听证到会' : said;
}

/** 4号请求发言 */
export function rewordRequestFor(text: string): string {
  const said = withItem(text);
  if (said === null) return '';
  return `${said.item}号${/过程/u.test(text) ? '过程问题' : /提问|问/u.test(text) ? '请求提问' : '请求发言'}`;
}

const WRITTEN = /第?([\d一二三四五六七八九十]{1,3})项(?:的)?(?:笔录)?(?:里)?(?:写上?|记上?|改成|是)?[\s:,]*(.{2,})$/su;

/** 记笔录 2 没谈拢 */
export function rewordMinutes(text: string): string {
  const [, item, words] = WRITTEN.exec(text) ?? [];
  return item === undefined ? '' : `记笔录 ${item} ${words}`;
}

/** 评议 3 满意 */
export function rewordProcedureRating(text: string): string {
  const said = withItem(text);
  if (said === null) return '';
  return `评议 ${said.item} ${/一般|还行|还可以/u.test(text) ? '一般' : /不|差/u.test(text) ? '不满意' : '满意'}`;
}

/** 下一步 3; without a number nobody knows what goes on. */
export function rewordNext(text: string): string {
  const said = withItem(text);
  return said === null ? '' : `下一步 ${said.item}`;
}

const CHALLENGE = /第?([\d一二三四五六七八九十]{1,3})[条件]/u;

/** 第1条异议成立: without a number nobody knows which is meant; the reason is asked for. */
export function rewordRuling(text: string): string {
  const item = CHALLENGE.exec(text)?.[1];
  return item === undefined ? '' : `第${item}条异议${/不成立|驳回|不算数|不支持/u.test(text) ? '不成立' : '成立'}`;
}

const CANDIDATE = /(?:推荐|推选|提名|提|推|让|选)(?:\p{Script=Han}{0,2}师傅)?(\p{Script=Han}{2,3}?)(?:当|做|为|$)/u;

/** 提名 王玉兰 */
export function rewordNomination(text: string): string {
  const name = CANDIDATE.exec(text)?.[1];
  return name === undefined ? '提名' : `提名 ${name}`;
}
