import { NUMERAL, readNumber } from '../numerals.ts';

/** Of which poll somebody wants to see what was said against ballots. */
export interface SaidChallengesAsked {
  readonly poll?: number;
}

/** What whoever rules decides of a challenge. */
export interface SaidRuling {
  readonly poll?: number;
  /** The place of the challenge among those of the poll. */
  readonly item: number;
  readonly isUpheld: boolean;
  /** As it was typed, with its signs; empty where none was given. */
  readonly reason: string;
}

const pollSaid = (name: string): string => `第?(?<${name}>\\d{1,6})号(?:投票|表决)?(?:的|里|上)?`;
const OPEN = '(?:还没(?:有)?(?:定|处理)的|没(?:定|处理)的|待(?:定|处理)的?)?';
const ABOUT = '(?:(?:对)?(?:选票|投票|票)的?)?';

const ASKS: readonly RegExp[] = [
  // 看看第3号投票的选票异议 · 查看选票异议 3
  new RegExp(
    `^(?:看一?下|看看|查看|查一?下|列出|看|查)(?:${pollSaid('before')}${OPEN}${ABOUT}异议|${OPEN}(?:对)?(?:选票|投票)的?异议)(?:有哪些|列表|情况)?(?:[\\s:,]*第?(?<after>\\d{1,6})号?(?:投票|表决)?)?\\??$`,
    'u',
  ),
  // 第3号投票有哪些异议
  new RegExp(
    `^${pollSaid('before')}(?:现在|还)?有(?:哪些|什么|几[条件个]|没有)${OPEN}${ABOUT}异议(?:没定|没处理|要定|要处理)?\\??$`,
    'u',
  ),
  // 还有哪些选票异议没定
  new RegExp(`^(?:现在|还)?有(?:哪些|什么|几[条件个])${OPEN}(?:对)?选票的?异议(?:没定|没处理|要定|要处理)?\\??$`, 'u'),
  // 选票异议有哪些 · 第3号投票的选票异议还有几件没定
  new RegExp(
    `^(?:${pollSaid('before')})?(?:对)?(?:选票|投票)的?异议(?:还|都)?(?:有哪些|有几[条件个](?:没定|没处理)?|列表)\\??$`,
    'u',
  ),
];

/** 看看第3号投票的选票异议 · 还有哪些选票异议没定 */
export function readChallengesAsked(text: string): SaidChallengesAsked | null {
  const found = ASKS.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  return found === undefined || found === null ? null : pollOf(found.groups?.before ?? found.groups?.after);
}

const GAP = '[\\s:：,，;；]*';
const ITEM = `第?(?<item>${NUMERAL})[条件个]`;
const NOT = '不成立|不予支持|不支持|不属实|驳回';
const REASON = `(?:$|[\\s:：,，;；。]+)(?:(?:理由|原因|因为)(?:就?是|为)?${GAP})?(?<words>.*)$`;

const RULES: readonly RegExp[] = [
  // 第3号投票第1条异议 成立 理由 … · 选票异议 第3号 第1条 不成立 …
  new RegExp(
    `^(?=.{0,40}异议)(?:我?(?:裁定|认定|定)${GAP})?(?:${pollSaid('before')}${GAP})?(?:选票异议${GAP})?(?:${pollSaid('after')}${GAP})?${ITEM}(?:的)?(?:选票|投票)?(?:的)?(?:异议)?${GAP}(?:我看|我认为|裁定|认定|定)?为?(?:(?<not>${NOT})|成立|属实)${REASON}`,
    'su',
  ),
  // 驳回第3号投票第1条异议，理由…
  new RegExp(`^(?:我)?(?<not>驳回)(?:${pollSaid('before')}${GAP})?${ITEM}(?:的)?(?:选票|投票)?异议${REASON}`, 'su'),
];

/** 第3号投票第1条异议 成立 理由 通话记录里没有这次电话 · 第1条异议不成立，理由：… · 驳回第3号投票第1条异议，理由：… */
export function readRuling(text: string, typed: string): SaidRuling | null {
  for (const pattern of RULES) {
    const groups = pattern.exec(text)?.groups;
    const item = readNumber(groups?.item ?? '');
    if (groups === undefined || item === null) continue;
    return {
      ...pollOf(groups.before ?? groups.after),
      item,
      isUpheld: groups.not === undefined,
      reason: (pattern.exec(typed.trim())?.groups?.words ?? groups.words ?? '').trim(),
    };
  }
  return null;
}

const pollOf = (poll: string | undefined): SaidChallengesAsked => (poll === undefined ? {} : { poll: Number(poll) });
