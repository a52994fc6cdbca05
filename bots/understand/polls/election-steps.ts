import { readFields } from '../fields.ts';
import { NUMERAL, readNumber } from '../numerals.ts';
import type { SaidElection } from './elections.ts';

/** A step of an election with days for it; what is missing is absent, and the answer says how to write it. */
export interface SaidDays extends SaidElection {
  readonly nominates?: string;
  readonly opens?: string;
  readonly closes?: string;
}

/** Somebody who agreed to stand by a letter. */
export interface SaidLetter extends SaidElection {
  /** Empty where nobody was named. */
  readonly name: string;
  /** What the letter is, and of which day. */
  readonly letter: string;
  /** What they say for themselves. */
  readonly words?: string;
}

export interface SaidCallingOff extends SaidElection {
  readonly reason: string;
}

const BEFORE = `(?:第?(?<before>${NUMERAL})[号次](?:选举)?(?:的)?)?`;
const AFTER = '(?:第?(?<after>\\d{1,4})[号次]?(?:选举)?(?=[\\s,:]|$))?';
const NO_STEP = '(?!了|吗|没|的|什么|时|是|怎|在|权|日|有|后|前)';
const ASKED = '^(?:现在|可以|请|我们?|要)*';

const PUBLISHES = new RegExp(
  `${ASKED}(?:公布|发布|公开)${BEFORE}(?:正式)?候选人(?:名单)?${NO_STEP}[\\s:,]*${AFTER}(?<rest>.*)$`,
  'u',
);
/** 公布候选人 1 · 公布候选人名单 1 开始 3月30日8:00 截止 3月30日18:00 */
export const readPublishing = (text: string): SaidDays | null =>
  daysIn(PUBLISHES.exec(text)) ?? electionIn(PUBLISHES_FREELY.exec(text)?.groups);

const WHICH = `(?:第?(?<before>${NUMERAL})[号次]选举的?|\\p{Script=Han}{0,8}?)`;
/** 把候选人名单贴出去吧 · 候选人名单可以公开了: an order, where 候选人名单公布了 only tells of it. */
const PUBLISHES_FREELY = new RegExp(
  `^(?:把${WHICH}候选人名单(?:都)?(?:贴|发|公布|公开)(?:一下|出去|出来|到群里)*(?:吧|了)?|${WHICH.replace('before', 'after')}候选人名单(?:可以|能)(?:公布|公开|贴出去|发出去)(?:了|吧)?)$`,
  'u',
);

const TAKES_BACK = new RegExp(
  `${ASKED}(?:收回|撤回|撤下)${BEFORE}(?:正式)?候选人(?:名单)?${NO_STEP}[\\s:,]*${AFTER}$`,
  'u',
);
/** 收回候选人名单 1 */
export const readTakingBack = (text: string): SaidElection | null =>
  electionIn((TAKES_BACK.exec(text) ?? TAKES_BACK_FREELY.exec(text))?.groups);

/** 把刚公布的候选人名单撤下来 · 候选人名单先收回改一改 */
const TAKES_BACK_FREELY = new RegExp(
  `^(?:把)?${WHICH}候选人名单(?:先|得|要)*(?:收回|撤下|撤回)(?:来|去)?(?:吧|改一?改|改一下|重新弄)?$`,
  'u',
);

const EXTENDS = new RegExp(
  `${ASKED}(?:延长|推迟)${BEFORE}(?:候选人)?提名(?:的)?(?:时间|期|截止)?${NO_STEP}[\\s:,]*${AFTER}(?<rest>.*)$`,
  'u',
);
/** 延长提名 1 提名截止 3月10日18:00 开始 4月1日8:00 截止 4月1日18:00 */
export const readExtension = (text: string): SaidDays | null =>
  daysIn(EXTENDS.exec(text)) ?? electionIn(EXTENDS_FREELY.exec(text)?.groups);

/** 提名期再延长三天 · 提名再放宽一个礼拜 */
const EXTENDS_FREELY = new RegExp(
  `^(?:把)?${WHICH}提名(?:的)?(?:期|时间|截止)?(?:再|得|要|往后)*(?:延长|放宽|延后|推迟|延|推)(?:几|[一二两三四五六七八九十\\d]{1,3})(?:个)?(?:天|日|周|礼拜|星期)$`,
  'u',
);

const RUNS_OFF = new RegExp(
  `${ASKED}(?:发起|公告|宣布|组织|举行|安排)?${BEFORE}另行选举${NO_STEP}[\\s:,]*${AFTER}(?<rest>.*)$`,
  'u',
);
/** 另行选举 1 开始 3天后 截止 4天后 */
export const readRunOff = (text: string): SaidDays | null => daysIn(RUNS_OFF.exec(text));

const CALLS_OFF = new RegExp(
  `${ASKED}(?:取消|终止|停止)${BEFORE}(?:这次|本次)?选举(?=$|[\\s:,\\d第])[\\s:,]*${AFTER}[\\s:,]*(?:(?:原因|理由|因为)(?:是)?[\\s:,]*)?(?<reason>.*)$`,
  'u',
);
/** 取消选举 1 名册要重编 */
export function readCallingOff(text: string): SaidCallingOff | null {
  const groups = CALLS_OFF.exec(text)?.groups;
  return groups === undefined ? null : { ...electionIn(groups), reason: groups.reason!.trim() };
}

const ENTERS = new RegExp(
  `${ASKED}(?:代|帮忙?)?登记(?:书面)?(?:候选人|参选)${NO_STEP}[\\s:,]*${AFTER}[\\s:,]*(?<name>[\\p{Script=Han}·]{2,12})?(?<rest>(?:[\\s,;].*)?)$`,
  'u',
);
/** 登记参选 1 李四 依据 3月5日交来的同意书 */
export function readLetter(text: string): SaidLetter | null {
  const groups = ENTERS.exec(text)?.groups;
  if (groups === undefined) return null;
  const of = readFields(groups.rest ?? '', ['依据', '介绍'])?.of;
  const words = of?.介绍;
  return {
    ...electionIn(groups),
    name: groups.name ?? '',
    letter: of?.依据 ?? '',
    ...(words !== undefined && { words }),
  };
}

const DAYS = ['提名截止', '开始', '截止'] as const;

/** Null, too, where what follows the word is no days: neighbours speak of elections as well. */
function daysIn(found: RegExpExecArray | null): SaidDays | null {
  const groups = found?.groups;
  const said = electionIn(groups);
  if (groups === undefined || said === null) return null;
  const fields = readFields(groups.rest ?? '', DAYS);
  if (fields === null || fields.head !== '') return null;
  const { 提名截止: nominates, 开始: opens, 截止: closes } = fields.of;
  return {
    ...said,
    ...(nominates !== undefined && { nominates }),
    ...(opens !== undefined && { opens }),
    ...(closes !== undefined && { closes }),
  };
}

function electionIn(groups: Readonly<Record<string, string | undefined>> | undefined): SaidElection | null {
  if (groups === undefined) return null;
  const number = readNumber(groups.before ?? groups.after ?? '');
  return number === null ? {} : { number };
}
