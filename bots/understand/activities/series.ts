import { NUMERAL, readNumber } from '../../../src/kernel/index.ts';
import { readRecurrence } from './recurrence.ts';

/** Something that is to take place again and again, as somebody wrote it: the rule, and the other words around it. */
export interface SeriesWords {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** How many times, where that is said. */
  readonly count?: number;
}

const VERB =
  /^(?:我们?)?(?:要|想)?(?:发起|组织|举办|安排|开设?|办|搞|新建)(?:一?个)?(?:系列|长期|定期|固定)?(?:活动)?[\s:,]*/u;
const COURSE = /^(?:我们?)?(?:要|想)?(?:开课|开班|开一?门课|新课程?|新开一?门课|发起课程)[\s:,]*/u;
const NAMED_COURSE = /^(?<name>(?:(?!开).){2,12}?)(?:就?要)?(?:开课|开班)了?[\s:,]+(?=.{0,4}[每逢隔])/u;
/** What is held so many times under a teacher's name: 我要开一期手机课 每周三 8讲. */
const A_COURSE = /^(?:我们?)?(?:要|想)?(?:新?开|办)(?:一?[期个门]).{0,12}?[课班]/u;
const TIMES = new RegExp(`[\\s,;]*(?:一共|总共|共|上)?(${NUMERAL})(?:次|节课?|讲|堂课?|课时)(?:课)?`, 'u');
/** Tells of what happens, or complains. */
const NO_PLAN = /吵|扰|臭|脏|漏|坏|没人|没有|不|怎么|为什么|吗|能不能|希望|建议|请人|帮我|\?/u;
const PLACES = new RegExp(`${NUMERAL}(?:个)?(?:人|名|位)|名额|限`, 'u');

/** 每周三下午两点太极拳,20人 · 发起活动 每天早上七点 晨练 名额30 地点 广场. */
export function readSeries(text: string): SeriesWords | null {
  const words = text.replace(VERB, '');
  const found = readRecurrence(words);
  if (found === null || found.before.length > LONGEST_NAME || !PLACES.test(words)) return null;
  const isSaid = words !== text;
  return isSaid || (!NO_PLAN.test(words) && text.length <= LONGEST_PLAN) ? withCount(found) : null;
}

/** 开课 手机课 每周二上午9点到10点 8次 地点 教室 名额 30 · 合唱班开课 每周五晚上七点 十二次; null for what says nothing of the kind. */
export function readCourse(text: string): SeriesWords | 'unclear' | null {
  const words = text.replace(NAMED_COURSE, '$<name> ').replace(COURSE, '');
  const found = readRecurrence(words);
  if (words !== text) return found === null ? 'unclear' : withCount(found);
  const whole = found !== null && A_COURSE.test(text) ? withCount(found) : null;
  return whole?.count === undefined ? null : { ...whole, before: whole.before.replace(VERB, '') };
}

/** Whoever writes more tells of something. */
const LONGEST_PLAN = 80;
const LONGEST_NAME = 30;

function withCount({ rule, before, after }: SeriesWords): SeriesWords {
  for (const [words, isBefore] of [
    [after, false],
    [before, true],
  ] as const) {
    const found = TIMES.exec(words);
    const count = found === null ? null : readNumber(found[1]!);
    if (found === null || count === null || count === 0) continue;
    const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`.trim();
    return isBefore ? { rule, before: rest, after, count } : { rule, before, after: rest, count };
  }
  return { rule, before, after };
}

const FOLLOWING = '(?:从这次起|以后|往后|后面|之后)的?(?:每次|活动)?(?:都|全部?|一律)?';
const EDITS = new RegExp(`^(?:修改|改)?${FOLLOWING}(?:修改|改成|改为|改到|改)(?:活动)?[\\s:,]*(.+)$`, 'u');
const ENDS = new RegExp(`^${FOLLOWING}(?:取消|停办|不办了?|不搞了?|停)(?:活动)?[\\s:,]*(.{0,30})$`, 'u');

/** 以后都改 太极拳 地点 大厅: what follows. */
export const afterEditingAll = (text: string): string | undefined => EDITS.exec(text)?.[1];

/** 以后都取消 太极拳: the name. */
export const afterEndingAll = (text: string): string | undefined => ENDS.exec(text)?.[1];
