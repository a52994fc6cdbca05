import { readFields } from '../fields.ts';
import { NUMERAL, readNumber } from '../numerals.ts';
import { titleIn } from './new-poll.ts';

/** A session as somebody calls it: for a poll there is, or for a question that is put with it. */
export interface NewMeeting {
  readonly poll?: number;
  readonly title: string;
  readonly pack: string;
  /** Title of the roll that counts, where it was said. */
  readonly roll?: string;
  readonly place: string;
  readonly starts: string;
  readonly opens?: string;
  readonly closes: string;
  readonly word?: string;
  /** Why it opens before its notice period is over. */
  readonly reason?: string;
}

/** An election as somebody opens it; what is missing is empty, and the answer says how to write it. */
export interface NewElection {
  readonly title: string;
  readonly pack?: string;
  readonly roll?: string;
  readonly seats: number | null;
  readonly nominates: string;
  readonly opens: string;
  readonly closes: string;
  readonly reason?: string;
}

const MEETING =
  /^(?:我们?)?(?:要|想)?(?:发起|召开|组织)?开会(?:表决|投票)(?!的|怎么|吗|了)[\s:,]*(?:第?(?<poll>\d{1,6})号(?:投票|表决)?(?=$|[\s:,]))?[\s:,]*(?<rest>.*)$/u;

/** 开会表决 第3号投票 地点 活动室 时间 今天19:00 · 开会表决 换不换物业 规则 居民代表会议 地点 … 时间 … 截止 … */
export function readNewMeeting(text: string): NewMeeting | null {
  const groups = MEETING.exec(text)?.groups;
  if (groups === undefined) return null;
  const { head, of } = readFields(groups.rest!, MEETING_PARTS) ?? { head: '', of: {} };
  const poll = readNumber(groups.poll ?? '');
  return {
    ...(poll !== null && { poll }),
    title: titleIn(head),
    pack: of.规则 ?? '',
    place: of.地点 ?? '',
    starts: of.时间 ?? '',
    closes: of.截止 ?? '',
    ...partsOf({ roll: of.名册, opens: of.开始, word: of.口令, reason: of.原因 }),
  };
}

const MEETING_PARTS = ['规则', '名册', '地点', '时间', '开始', '截止', '口令', '原因'] as const;

const ELECTION =
  /^(?:我们?)?(?:要|想)?(?:发起|组织|举行|启动)(?:一?次|新的?)?(?:(?:居|村)民?委(?:员)?会)?(?:换届)?选举(?!的|怎么|如何|吗|委员会|办法)[\s:,]*(?<rest>.*)$/u;

/** 发起选举 居委会换届 名额 3 提名截止 3月7日18:00 开始 3月29日8:00 截止 3月29日18:00 */
export function readNewElection(text: string): NewElection | null {
  const rest = ELECTION.exec(text)?.groups?.rest;
  if (rest === undefined) return null;
  const { head, of } = readFields(rest, ELECTION_PARTS) ?? { head: '', of: {} };
  return {
    title: titleIn(head),
    seats: readNumber(SEATS.exec(of.名额 ?? '')?.[1] ?? ''),
    nominates: of.提名截止 ?? '',
    opens: of.开始 ?? '',
    closes: of.截止 ?? '',
    ...partsOf({ pack: of.规则, roll: of.名册, reason: of.原因 }),
  };
}

const ELECTION_PARTS = ['规则', '名册', '名额', '提名截止', '开始', '截止', '原因'] as const;
const SEATS = new RegExp(`^(${NUMERAL})(?:个|名|位|人)?$`, 'u');

/** Without what was not said. */
const partsOf = <Part extends string>(
  parts: Readonly<Record<Part, string | undefined>>,
): Readonly<Partial<Record<Part, string>>> =>
  Object.fromEntries(Object.entries(parts).filter(([, words]) => words !== undefined)) as Partial<Record<Part, string>>;
