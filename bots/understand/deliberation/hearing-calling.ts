import type { Quorum } from '../../../src/features/hearings/index.ts';
import { readFields } from '../fields.ts';
import { normalize } from '../normalize.ts';
import { NUMERAL, readNumber } from '../numerals.ts';
import { titleIn } from '../polls/new-poll.ts';
import { withoutSigns } from '../words/without-signs.ts';
import type { AboutHearing } from './hearings.ts';

/** A hearing as somebody announces it; what is missing is empty or null, and the answer says how to write it. */
export interface NewHearing {
  readonly title: string;
  readonly question: string;
  readonly place: string;
  readonly starts: string;
  readonly signUp: string;
  readonly seats: number | null;
  readonly quorum: Quorum | null;
  readonly agenda: readonly string[];
  /** Minutes of one turn, where they were said. */
  readonly speakingMinutes?: number;
  /** Which hall, where they were said to run several. */
  readonly hall?: string;
}

export interface SaidPostponement extends AboutHearing {
  /** Empty, as the reason, where it was not said. */
  readonly starts: string;
  readonly reason: string;
}

export interface SaidCancellation extends AboutHearing {
  readonly reason: string;
}

export interface SaidReplacement extends AboutHearing {
  /** Number of the representative; absent where nobody was named. */
  readonly seat?: number;
  readonly reason: string;
}

const GAP = '[\\s:：,，]*';
const BEFORE = `(?:第?(?<before>${NUMERAL})[号场])?(?:的)?`;
const AFTER = '(?:第?(?<after>\\d{1,6})[号场]?(?:听证会?)?(?=[\\s:：,，]|$))?';
const BECAUSE = `(?:原因|理由|因为)(?:就?是|为)?${GAP}`;

const ANNOUNCES = new RegExp(
  `^[【[(]?(?:我们?)?(?:要|想|来)?(?:发起|公告|组织|举办|召集)(?:一?[场次个]|新的?)?听证(?:会|(?!会))(?=$|[】\\])\\s:：,，]|.*事项)[】\\])]?${GAP}(?<rest>.*)$`,
  'su',
);
const PARTS = ['事项', '地点', '时间', '报名截止', '席位', '法定人数', '议程', '限时', '议事厅'] as const;

/** 发起听证会 小区停车怎么管 事项 … 地点 活动室 时间 10天后19:00 报名截止 5天后 席位 9 法定人数 过半数 议程 …、… */
export function readNewHearing(text: string, typed: string): NewHearing | null {
  const heard = ANNOUNCES.exec(text)?.groups?.rest;
  if (heard === undefined) return null;
  const rest = ANNOUNCES.exec(typed.trim())?.groups?.rest ?? heard;
  const { head, of } = readFields(rest, PARTS) ?? { head: '', of: {} };
  const minutes = countIn(of.限时);
  return {
    title: titleIn(head),
    question: withoutStop(of.事项),
    place: withoutStop(of.地点),
    starts: of.时间 ?? '',
    signUp: of.报名截止 ?? '',
    seats: countIn(of.席位),
    quorum: quorumIn(normalize(withoutStop(of.法定人数))),
    agenda: (of.议程 ?? '')
      .split(/[、/;|]/u)
      .map(withoutStop)
      .filter((item) => item !== ''),
    ...(minutes !== null && { speakingMinutes: minutes }),
    ...(of.议事厅 !== undefined && { hall: of.议事厅 }),
  };
}

const withoutStop = (words = ''): string => withoutSigns(words, /[\s,，;；:：。.]/u);

const COUNT = new RegExp(`^(${NUMERAL})(?:个|名|位|人|席|分钟|分)*$`, 'u');

const countIn = (words = ''): number | null => readNumber(COUNT.exec(normalize(words))?.[1] ?? '');

const FRACTION = new RegExp(
  `^(?:到会)?(?:(?<below>${NUMERAL})分之(?<above>${NUMERAL})|(?<over>\\d{1,3})/(?<under>\\d{1,3}))(?:以上|及以上)?$`,
  'u',
);

/** 过半数 · 三分之二以上 · 6人 */
function quorumIn(words: string): Quorum | null {
  if (/^(?:到会)?(?:要)?(?:过|超过)(?:一?半|半数|二分之一)$/u.test(words))
    return { kind: 'share', numerator: 1, denominator: 2, exceeds: true };
  const { below, above, over, under } = FRACTION.exec(words)?.groups ?? {};
  const [numerator, denominator] = [readNumber(above ?? over ?? ''), readNumber(below ?? under ?? '')];
  if (numerator !== null && denominator !== null) return { kind: 'share', numerator, denominator, exceeds: false };
  const number = countIn(words);
  return number === null ? null : { kind: 'number', number };
}

const POSTPONES: readonly RegExp[] = [
  // 听证会改期 1 时间 12天后19:00 原因 活动室另有安排
  new RegExp(
    `^(?:请|现在|我们)*(?:听证会?(?:改期|延期|推迟)|(?:推迟|延期)${BEFORE}听证会?)(?!了|吗|没|的|到|什么|是)${GAP}${AFTER}${GAP}(?:(?:时间|改到)(?:是|为)?${GAP}(?<time>.{2,30}?))?(?:[\\s,，;；]+${BECAUSE}(?<words>\\S.*))?$`,
    'su',
  ),
  // 第1号听证会改到下周三19:00，原因：活动室另有安排
  new RegExp(
    `^(?:把)?${BEFORE}听证会?(?:改|推迟|延期|挪)到(?<time>[^,，;；]{2,30}?)[\\s,，;；]+${BECAUSE}(?<words>\\S.*)$`,
    'su',
  ),
  // 听证会往后推一个礼拜: which day that is has to be said.
  new RegExp(
    `^(?:把)?${BEFORE}听证会?(?:再|要|得|先)*(?:往后)?(?:推迟|延期|推|延|缓)(?:几|${NUMERAL})(?:个)?(?:天|日|周|礼拜|星期)(?:吧|再开)?$`,
    'u',
  ),
];

/** 听证会改期 1 时间 12天后19:00 原因 活动室另有安排 · 第1号听证会改到下周三19:00，原因：活动室另有安排 */
export function readPostponement(text: string, typed: string): SaidPostponement | null {
  const said = firstOf(POSTPONES, text, typed);
  return said === null ? null : { ...said.about, starts: said.groups.time ?? '', reason: said.words };
}

const CANCELS: readonly RegExp[] = [
  // 取消听证会 1 方案要重做
  new RegExp(
    `^(?:请|我们|要)*取消(?:第?(?<before>${NUMERAL})[号场](?:的)?)?(?:这场|这次)?听证会(?=$|[\\s:：,，\\d第])${GAP}${AFTER}${GAP}(?:${BECAUSE})?(?<words>.*)$`,
    'su',
  ),
  // 第1号听证会不开了，原因：方案要重做
  new RegExp(
    `^第?(?<before>${NUMERAL})[号场](?:的)?听证会?(?:取消|不开|不办)(?:了|吧)?[\\s,，;；]+${BECAUSE}(?<words>\\S.*)$`,
    'su',
  ),
];

/** 取消听证会 1 方案要重做 · 第1号听证会不开了，原因：方案要重做 */
export function readCancellation(text: string, typed: string): SaidCancellation | null {
  const said = firstOf(CANCELS, text, typed);
  return said === null ? null : { ...said.about, reason: said.words };
}

const SEAT = `第?(?<seat>${NUMERAL})[号位](?:听证)?(?:代表)?`;
const LEAVES = '(?:来不了|不能来|来不成|不来|去不了|不参加|退出|搬走|让出(?:席位|名额)|换人)(?:了)?';
const REPLACES: readonly RegExp[] = [
  // 听证换人 1 3号代表 原因 出差
  new RegExp(
    `^听证会?(?:换人|换代表|代表换人|候补替补)(?!了|吗|没|的)${GAP}(?:第?(?<before>\\d{1,6})[号场]听证会?${GAP}|(?<after>\\d{1,6})[\\s:：,，]+(?=第?${NUMERAL}[号位]))?(?:${SEAT})?(?:[\\s,，;；:：]+(?:${BECAUSE})?(?<words>\\S.*))?$`,
    'su',
  ),
  // 第1号听证会3号代表来不了，换候补，原因：出差
  new RegExp(
    `^(?:(?:第?(?<before>${NUMERAL})[号场])?听证会?(?:的)?${GAP})?第?(?<seat>${NUMERAL})号(?:听证)?代表${LEAVES}[\\s,，;；]+(?:(?:请|让|换)?候补(?:的)?(?:来|上|补上|顶上)?|换人)(?:吧)?(?:[\\s,，;；]+(?:${BECAUSE})?(?<words>\\S.*))?$`,
    'su',
  ),
];

/** 听证换人 1 3号代表 原因 出差 · 第1号听证会3号代表来不了，换候补，原因：出差 */
export function readReplacement(text: string, typed: string): SaidReplacement | null {
  const said = firstOf(REPLACES, text, typed);
  if (said === null) return null;
  const seat = readNumber(said.groups.seat ?? '');
  return { ...said.about, ...(seat !== null && { seat }), reason: said.words };
}

const REWRITES = '(?:重写|重新写|修改|改一?改|改一下|再改改?|来改)?(?:吧)?';
const REOPENS: readonly RegExp[] = [
  // 收回笔录 1
  new RegExp(
    `^(?:请|先|我们|要)*(?:收回|撤回|退回|重开)${BEFORE}(?:听证会?)?(?:的)?笔录(?:[\\s:：,，]*第?(?<after>\\d{1,6})[号场]?(?:听证会?)?)?(?:[\\s,，]*)${REWRITES}$`,
    'u',
  ),
  // 把听证笔录收回来改一改
  new RegExp(
    `^(?:把)?(?:第?(?<before>${NUMERAL})[号场]听证会?的?|听证会?的?)?笔录(?:先)?(?:收回|撤回|退回)(?:来|去)?(?:[\\s,，]*)${REWRITES}$`,
    'u',
  ),
  // 笔录写错了，收回来重写
  new RegExp(
    `^(?:听证会?的?)?笔录(?:有错|写错了?|不对|漏了.{1,8})[\\s,，]+(?:先|得|要)*(?:收|退|撤)回(?:来|去)?${REWRITES}$`,
    'u',
  ),
];

/** 收回笔录 1 · 把听证笔录收回来改一改 */
export function readReopening(text: string): AboutHearing | null {
  return firstOf(REOPENS, text, text)?.about ?? null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What the first pattern that hears it takes; its `words` with their own signs, where what was typed has the same form. */
function firstOf(patterns: readonly RegExp[], text: string, typed: string) {
  for (const pattern of patterns) {
    const groups: Groups | undefined = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const words = (pattern.exec(typed.trim())?.groups?.words ?? groups.words ?? '').trim();
    const hearing = readNumber(groups.before ?? groups.after ?? '');
    const about: AboutHearing = hearing === null ? {} : { hearing };
    return { groups, words, about };
  }
  return null;
}
