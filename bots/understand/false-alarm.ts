import { NUMBER_PATTERN, readNumber } from '../../src/features/needs/index.ts';
import type { AboutNeed } from './own-needs.ts';
import { saysAny } from './wording.ts';

const FALSE_ALARM =
  '(?:误报|务报|物报|误抱|勿报|误爆|误报警|错报|报错|谎报|误会|虚警|假警报?|误触|虚惊(?:一场)?|搞错|弄错|看错|听错|闻错|按错|点错|发错|不是真的|没有?危险|没有?险情|不危险|并无危险|不是(?:真的)?(?:险情|危险|警情|火警)|警报解除|解除警报)';
/** The word stands at the beginning or at the end of what is said beside the number. */
const AT_START = new RegExp(
  `^(?:是|属于?|系|这(?:个|条|次)?|确认为?|已?核实为?|标(?:记|为)?(?:成|为)?|算)*${FALSE_ALARM}(?:了|的|啦|吧)*[\\s,:;。]*(.*)$`,
  'u',
);
const AT_END = new RegExp(
  `^(.*?)[\\s,:;。]*(?:是|属于?|系|确认为?|核实为?|标(?:记|为)?(?:成|为)?|应该是|原来是|算|一场)*${FALSE_ALARM}(?:了|的|啦|吧|一场)*$`,
  'u',
);

/** Without a number, only the plain words: 我搞错了 alone is said of anything. */
const ALONE = saysAny({
  all: [
    '误报 误报警 误报警报 虚惊 虚惊一场 假警 假警报 虚警 误抱 务报 勿报 解除警报 警报解除 没有危险 没危险 不危险 误触 错报',
  ],
  may: '是 是个 是一场 属于 系 确认 核实 已核实 已 已经 标记 标记为 标为 刚才 刚刚 上面 警报 报警 这条 这次 这个 那条 那次 的 一场 场 原来 其实 应该 应该是 没事 没事了 大家 放心 不用来 不用来了 不用担心',
});

/** 误报 N20261122-482195 锅烧干了,没起火 · N20261122-482195 是误报: the number when it was said, and why. */
export function readFalseAlarm(text: string): AboutNeed | null {
  const number = readNumber(text);
  if (number === null) return ALONE(text) ? { rest: '' } : aloneWithReason(text);

  const words = text
    .replace(NUMBER_PATTERN, ' ')
    .replace(/^(?:\s|把|将|编号|单号|这个|警报|报警|[,:的])+/u, '')
    .trim();
  const start = AT_START.exec(words);
  if (start !== null) return { number, rest: trimmed(start[1]!) };
  const end = AT_END.exec(words);
  return end === null ? null : { number, rest: trimmed(end[1]!.replace(/^(?:这个|那个|是)|(?:的|是)$/gu, '')) };
}

function aloneWithReason(text: string): AboutNeed | null {
  const [, reason] = /^误报[\s,:]+(.+)$/u.exec(text) ?? [];
  return reason === undefined ? null : { rest: trimmed(reason) };
}

const trimmed = (text: string): string => text.replaceAll(/^[\s,:;。]+|[\s,:;。]+$/gu, '');
