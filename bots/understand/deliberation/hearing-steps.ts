import type { QuestionKind } from '../../../src/features/hearings/index.ts';
import { readFields } from '../fields.ts';
import { NUMERAL, readNumber } from '../numerals.ts';
import { speakerIn, SPEAKER, type SaidSpeaker } from './clerk.ts';
import type { AboutHearing } from './hearings.ts';

export interface SaidLot extends AboutHearing {
  /** The digits that were called out, one after the other; empty where none were said. */
  readonly calledOut: string;
}

/** Empty where only the papers of the notice are meant. */
export interface SaidPapers extends AboutHearing {
  readonly title?: string;
  readonly link?: string;
  readonly text?: string;
}

export interface SaidConclusion extends AboutHearing {
  /** As it was typed, with its signs; empty where nothing was said. */
  readonly text: string;
}

export interface SaidQuestion extends AboutHearing {
  /** The item that was dealt with last unless said. */
  readonly item?: number;
  readonly kind: QuestionKind;
  /** Absent where only the word was said. */
  readonly speaker?: SaidSpeaker;
  /** As it was typed, with its signs. */
  readonly text: string;
  /** Who owes the answer: the name of an organization, or 我 and the name of one's post. */
  readonly owner: string;
  readonly due: string;
}

export interface SaidAnswer extends AboutHearing {
  /** Absent, as the hearing is, where only the word was said. */
  readonly question?: number;
  /** As it was typed, with its signs. */
  readonly text: string;
}

/** 第1号 before the word, or a number after it that stands by itself. */
const BEFORE = `(?:第?(?<before>${NUMERAL})[号场](?:的)?)?`;
const AFTER = '(?:第?(?<after>\\d{1,6})[号场]?(?:听证会?)?(?=[\\s:：,，]|$))?';
const GAP = '[\\s:：,，]*';

const DRAWS = new RegExp(
  `^(?:现在|我们|请|开始)*${BEFORE}(?:听证会?(?:的)?(?:代表)?(?:开始)?抽签|抽听证会?(?:的)?代表|给听证会?抽签)(?:的?第?(?<numbered>\\d{1,4})号(?:听证会?)?|[\\s:,]*(?<bare>\\d{1,3})(?=\\s+(?:数字)?[\\s:]*\\d{4}|$))?${GAP}(?:(?:现场|大家)?(?:报出?)?的?(?:数字?)?(?:是)?)?${GAP}(?<digits>\\d[\\d\\s、,]{0,80})?$`,
  'u',
);

/** 听证抽签 1 97531 · 第1号听证会抽签 数字 9 7 5 3 1 */
export function readLot(text: string): SaidLot | null {
  const groups = (DRAWS.exec(text) ?? DIGITS_FIRST.exec(text))?.groups;
  if (groups === undefined) return null;
  const hearing = readNumber(groups.before ?? groups.numbered ?? groups.bare ?? '');
  return { calledOut: (groups.digits ?? '').replaceAll(/\D/gu, ''), ...(hearing !== null && { hearing }) };
}

/** 大家报的数字是23571,给听证会抽签 */
const DIGITS_FIRST = new RegExp(
  `^(?:大家|居民|现场|邻居们?)(?:当场)?报(?:出来|出)?的(?:数字?|号码)(?:是)?[\\s:]*(?<digits>\\d[\\d\\s、]{2,80}\\d)[\\s,]+(?:现在|请|来)?(?:给)?(?:第?(?<numbered>\\d{1,4})号)?(?:听证会?(?:的)?(?:代表)?抽签|抽听证会?(?:的)?代表)(?:吧)?$`,
  'u',
);

const PAPERS = new RegExp(
  `^(?:现在|请)?(?:公开|公布|发布)${BEFORE}(?:听证会?|会议)(?:的)?材料(?!了|吗|没|在|的|是|什么|怎)${GAP}${AFTER}(?<rest>.*)$`,
  'su',
);

/** 公开听证材料 1 · 公开听证材料 1 标题 收费草案 网址 https://… */
export function readPapers(text: string, typed: string): SaidPapers | null {
  const freely = PAPERS_FREELY.exec(text)?.groups;
  if (freely !== undefined) return aboutHearing(freely);
  const groups = PAPERS.exec(text)?.groups;
  if (groups === undefined) return null;
  const rest = PAPERS.exec(typed.trim())?.groups?.rest ?? groups.rest ?? '';
  const fields = readFields(rest, ['标题', '网址', '正文']);
  if (fields === null || fields.head !== '') return null;
  const { 标题: title, 网址: link, 正文: body } = fields.of;
  return {
    ...aboutHearing(groups),
    ...(title !== undefined && { title }),
    ...(link !== undefined && { link }),
    ...(body !== undefined && { text: body }),
  };
}

/** 听证会要看的材料可以公开了 · 听证会材料先公布 */
const PAPERS_FREELY = new RegExp(
  `^(?:第?(?<before>${NUMERAL})号)?听证会?(?:的|要看的|要用的)?(?:材料|资料)(?:(?:可以|先|就)+(?:公开|公布|发布)(?:一下)?(?:了|吧)?|(?:公开|公布|发布)一下(?:吧)?)(?:[\\s,].{0,20})?$`,
  'u',
);

const CONCLUDES = new RegExp(
  `^(?:现在|请)?(?:公布|发布|公开|宣布)${BEFORE}(?:听证会?(?:的)?)?结论(?!了|吗|没|什么|时|的|在|怎|是不是)${GAP}${AFTER}${GAP}(?<words>.*)$`,
  'su',
);

/** 公布结论 1 先试三个月，每月公开收支。 */
export function readConclusion(text: string, typed: string): SaidConclusion | null {
  const groups = CONCLUDES.exec(text)?.groups;
  return groups === undefined ? null : { ...aboutHearing(groups), text: asTyped(CONCLUDES, typed, groups) };
}

const NOTES = new RegExp(
  `^(?:请)?(?:记|登记|记下|记录)(?:一?条)?(?:听证会?)?(?:的)?(?<kind>问题|建议)${GAP}(?:第?(?<before>${NUMERAL})号听证会?${GAP})?(?:第?(?<item>${NUMERAL})项(?:议程)?${GAP})?${SPEAKER}(?:提的?|问的?|说的?|提出|建议|提问)?[\\s:：,，]+(?<words>\\S.*)$`,
  'su',
);

/** 记问题 第1项 3号 路灯什么时候装 答复 桂花物业 期限 12月31日 */
export function readQuestion(text: string, typed: string): SaidQuestion | null {
  if (/^(?:请)?(?:记|登记|记下|记录)(?:一?条)?听证会?(?:的)?(?:问题|建议)$|^记(?:问题|建议)$/u.test(text))
    return { kind: 'question', text: '', owner: '', due: '' };
  const found = NOTES.exec(text);
  const groups = found?.groups;
  const speaker = found === null ? null : speakerIn(found);
  if (groups === undefined || speaker === null) return null;
  const { head, of } = readFields(asTyped(NOTES, typed, groups), ['答复', '期限']) ?? { head: '', of: {} };
  const item = readNumber(groups.item ?? '');
  return {
    ...aboutHearing(groups),
    ...(item !== null && { item }),
    kind: groups.kind === '建议' ? 'proposal' : 'question',
    speaker,
    text: head,
    owner: of.答复 ?? '',
    due: of.期限 ?? '',
  };
}

const ANSWERS =
  /^(?:答复(?:听证会?)?(?:的)?(?:问题)?|听证会?的?答复)[\s:：]*(?<hearing>\d{1,6})[-—](?<question>\d{1,4})[\s:：,，]+(?<words>\S.*)$/su;

/** 答复听证 1-2 月底前装好。 Whether somebody is satisfied is no answer. */
export function readAnswer(text: string, typed: string): SaidAnswer | null {
  if (/^答复听证(?:会)?(?:的)?(?:问题|建议)?$/u.test(text)) return { text: '' };
  const groups = ANSWERS.exec(text)?.groups;
  if (groups === undefined || /^(?:我)?(?:很|不|不太|非常)?满意/u.test(groups.words!)) return null;
  return {
    hearing: Number(groups.hearing),
    question: Number(groups.question),
    text: asTyped(ANSWERS, typed, groups),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The words with their own signs, where what was typed has the form that was heard. */
const asTyped = (pattern: RegExp, typed: string, heard: Groups): string =>
  (pattern.exec(typed.trim())?.groups?.words ?? heard.words ?? '').trim();

function aboutHearing({ before, after }: Groups): AboutHearing {
  const hearing = readNumber(before ?? after ?? '');
  return hearing === null ? {} : { hearing };
}
