import { after, before, type Finding } from '../finding.ts';
import { hasCardCheck, hasIdentityCheck } from './check-digits.ts';
import { digitRuns, type DigitGroup } from './digit-groups.ts';

/** Groups of a run that make one number. */
interface Numbered extends Finding {
  readonly groups: number;
}

interface Joined {
  readonly digits: string;
  readonly groups: readonly DigitGroup[];
}

const MOST_DIGITS = 20;
const LEAST_UNKNOWN = 7;
const CALL = /电话|座机|固话|传真|手机|联系|号码|拨|打|呼|tel/iu;
const RINGS = /响|接|打/u;
const COUNTED =
  /^(?:\.\d{1,2}(?!\d))? ?(?:多|余|来)?(?:元|块|圆|万|亿|人|户|平|吨|度|票|次|件|个|米|公里|斤|千|年|字|岁|分(?!机)|%|m²|㎡)|^\.\d{1,2}(?!\d)/u;
const MONEY = /(?:[¥￥$]|rmb|cny) ?$/iu;
const CASE = /(?:工单|受理|回执|案|流水|批文?|文|订单?|提案|编|批次)号?(?:码)?[是为:：]? ?$|[第№]$/u;
const PUBLIC = /^9[56]\d{3,6}$/u;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u;
const YEAR = /^(?:19|20)\d\d$/u;
const COUNTRY = /\(?(?:\+|00)?86[ )-]{0,2}$/u;
const AREA = /\(?0\d{2,3}[) -]{1,2}$/u;
const EXTENSION = /^(?: ?(?:转|分机号?|ext\.?) ?:?|-)\d{1,6}(?!\d)/iu;

/** Phones, identity cards, bank cards, and numbers too long to be anything harmless. */
export function findNumbers(text: string): Finding[] {
  const found: Finding[] = [];
  for (const run of digitRuns(text)) {
    for (let at = 0; at < run.length;) {
      const number = numberFrom(text, run, at);
      if (number !== null) found.push(afterLast(found, number));
      at += number?.groups ?? 1;
    }
  }
  return found;
}

/** The end of one number, or its extension, may look like the area code of the next. */
const afterLast = (found: readonly Finding[], { kind, start, end }: Numbered): Finding => ({
  kind,
  start: Math.max(start, found.at(-1)?.end ?? 0),
  end,
});

function numberFrom(text: string, run: readonly DigitGroup[], at: number): Numbered | null {
  const joins = joinsFrom(run, at);
  return (
    first(joins, (join) => asIdentity(text, join)) ??
    first(joins, (join) => asMobile(text, join)) ??
    first([...joins].reverse(), asCard) ??
    first(joins, (join) => asLandline(text, join)) ??
    asUnknown(text, run[at]!)
  );
}

/** The first group alone, with the next one, and so on, as long as it may be one number. */
function joinsFrom(run: readonly DigitGroup[], at: number): Joined[] {
  const joins: Joined[] = [];
  let digits = '';
  for (let end = at; end < run.length && digits.length <= MOST_DIGITS; end += 1) {
    digits += run[end]!.digits;
    if (digits.length <= MOST_DIGITS) joins.push({ digits, groups: run.slice(at, end + 1) });
  }
  return joins;
}

function first(joins: readonly Joined[], judge: (join: Joined) => Numbered | null): Numbered | null {
  for (const join of joins) {
    const judged = judge(join);
    if (judged !== null) return judged;
  }
  return null;
}

const numbered = (kind: Finding['kind'], { groups }: Joined, more = { before: 0, after: 0 }): Numbered => ({
  kind,
  groups: groups.length,
  start: groups[0]!.start - more.before,
  end: groups.at(-1)!.end + more.after,
});

/** Eighteen places with the check character, the fifteen of the first generation, the twenty of a disability card. */
function asIdentity(text: string, join: Joined): Numbered | null {
  const { digits, groups } = join;
  const tail = /^ ?[xX](?![0-9A-Za-z])/u.exec(after(text, groups.at(-1)!.end, 3))?.[0] ?? '';
  const isMarked = digits.length === 17 && tail !== '';
  if (isMarked && isRegistered(digits)) return numbered('identity', join, { before: 0, after: tail.length });
  if (digits.length === 18 || digits.length === 20) {
    const isWhole = isRegistered(digits) || (groups.length === 1 && hasIdentityCheck(digits) && /^[1-6]/u.test(digits));
    return isWhole ? numbered('identity', join) : null;
  }
  const isOld = digits.length === 15 && /^[1-6]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u.test(digits);
  return isOld ? numbered('identity', join) : null;
}

/** A place of registration and a day of birth where an identity number has them. */
const isRegistered = (digits: string): boolean => /^[1-8]/u.test(digits) && DATE.test(digits.slice(6));

function asMobile(text: string, join: Joined): Numbered | null {
  const { digits, groups } = join;
  const { start } = groups[0]!;
  const isWithCountry = groups.length === 1 && /^(?:00)?861[3-9]\d{9}$/u.test(digits);
  if (isWithCountry) return numbered('phone', join, { before: before(text, start).endsWith('+') ? 1 : 0, after: 0 });
  if (!/^1[3-9]\d{9}$/u.test(digits) || !isDictated(join, before(text, start))) return null;
  return numbered('phone', join, { before: COUNTRY.exec(before(text, start))?.[0].length ?? 0, after: 0 });
}

/** Grouped as people group a phone number, not as numbers that only stand beside each other. */
function isDictated({ groups }: Joined, words: string): boolean {
  if (groups.every(({ digits }) => digits.length === 1)) return true;
  return groups.length <= 5 && ([3, 5, 7, 11].includes(groups[0]!.digits.length) || CALL.test(words));
}

/** Of sixteen to nineteen digits with the check digit, or in fours as they stand on a card. */
function asCard(join: Joined): Numbered | null {
  const { digits, groups } = join;
  if (digits.length < 16 || digits.length > 19) return null;
  if (groups.length === 1) return numbered('bank-card', join);
  const isInFours = groups.slice(0, -1).every((group) => group.digits.length >= 4);
  return /^[3-69]/u.test(digits) && (isInFours || hasCardCheck(digits)) ? numbered('bank-card', join) : null;
}

function asLandline(text: string, join: Joined): Numbered | null {
  const { digits, groups } = join;
  const [{ start }, { end }] = [groups[0]!, groups.at(-1)!];
  const words = before(text, start);
  const extension = EXTENSION.exec(after(text, end, 12))?.[0].length ?? 0;
  if (groups.length <= 5 && /^(?:00)?86[1-9]\d{8,10}$/u.test(digits) && groups.length > 2)
    return numbered('phone', join);
  if (groups.length <= 5 && /^0[1-9]\d{8,10}$/u.test(digits)) {
    return numbered('phone', join, { before: 0, after: extension });
  }
  if (!/^[2-8]\d{6,7}$/u.test(digits) || isHarmless(text, join)) return null;
  if (groups.length > 1 && YEAR.test(groups[0]!.digits)) return null;
  const area = AREA.exec(words)?.[0].length ?? 0;
  const isCalled = area > 0 || CALL.test(words) || RINGS.test(after(text, end));
  if (!isCalled && (groups.length > 1 || digits.length === 7)) return null;
  return numbered('phone', join, { before: area, after: extension });
}

function asUnknown(text: string, group: DigitGroup): Numbered | null {
  const join = { digits: group.digits, groups: [group] };
  if (group.spoken || group.digits.length < LEAST_UNKNOWN || isHarmless(text, join)) return null;
  return numbered('number', join);
}

/** A date, an amount, a case or a service number, which leads to nobody. */
function isHarmless(text: string, { digits, groups }: Joined): boolean {
  const words = before(text, groups[0]!.start);
  const isDate = DATE.test(digits) && (digits.length <= 8 || digits.length === 12 || digits.length === 14);
  const isCase = CASE.test(words) && digits.length < 15;
  return isDate || isCase || PUBLIC.test(digits) || MONEY.test(words) || COUNTED.test(after(text, groups.at(-1)!.end));
}
