import { COMPANIONS, GOODS_UNITS, PAIRS, PEOPLE_UNITS } from '../../../../../config/jielong/words.ts';
import { readNumber } from '../../../../kernel/index.ts';

const any = (list: readonly string[]): string => [...list].sort((one, other) => other.length - one.length).join('|');

/** 1 to 999 in digits, below 100 in words. */
const NUMBER = '(?:\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两俩仨三四五六七八九])';
const PEOPLE = any(PEOPLE_UNITS);
const GOODS = any(GOODS_UNITS);
/** Not 20元, 9:30, 第2排, 每人3份, 自带2瓶, 可坐4人. */
const NOT_BEFORE = '(?<![\\d.:/$¥￥第每半限几零差缺-]|自带|可[坐载带]|[能还]坐|第 )';
const COUNTED = new RegExp(`${NOT_BEFORE}(${NUMBER}) ?(?:(${PEOPLE})|(${GOODS}))(?![a-z月年号楼栋岁])`, 'giu');
const GROWN_AND_SMALL = new RegExp(
  `(${NUMBER}) ?(?:个|名)?(?:大人|成人|大) ?(?:带|和|加|,|\\+)? ?(${NUMBER}) ?(?:个|名)?(?:小孩|小朋友|孩子|儿童|小|娃)`,
  'u',
);
const COMPANION = `(?:(${NUMBER}) ?)?(?:个|名|位|只)?(俩)?(?:${any(COMPANIONS)})`;
const COMPANY = new RegExp(
  `(?:带着?上?|携带?|领着?|和|跟|与|陪|加上?|\\+|&) ?(?:我|俺|自己|家里?)?的?(?:${COMPANION}|(${NUMBER}) ?(?:个人|个|人|位|名))(?: ?(?:和|跟|与|、|及|\\+|加)? ?${COMPANION}){0,4}`,
  'iu',
);
const ONE_COMPANION = new RegExp(`${COMPANION}|(${NUMBER}) ?(?:个人|个|人|位|名)`, 'giu');
const PAIR = new RegExp(any(PAIRS), 'u');
const MORE = new RegExp(`\\+ ?(${NUMBER})(?![\\d.:])`, 'u');
const TIMES = new RegExp(`(?:[x×*✖]|(?<=\\s)X) ?(\\d{1,3})(?![\\d.:a-z])`, 'u');
/** Not 20 USD. */
const BARE = /(?:^|\s)(\d{1,2})(?=\s|$)(?! ?(?:[A-Za-z]{2,}|[元块点岁号楼栋月日]))/u;

/**
 * How many are meant by what stands behind a name: 2人, 两份, 一家三口, 两大一小, 夫妇, +1, x2, 带孩子, or a bare 2.
 * @param text in half-width signs
 * @param isOrder +2 is two portions, not two more people
 * @returns null when no number is said
 */
export function readQuantity(text: string, isOrder: boolean): number | null {
  const mixed = GROWN_AND_SMALL.exec(text);
  if (mixed !== null) return atLeastOne(number(mixed[1]) + number(mixed[2]));
  const company = COMPANY.exec(text);
  const alone = company === null ? text : text.replace(company[0], ' ');
  const counted = readCounted(alone);
  if (counted !== null) return counted;
  if (company !== null) return (PAIR.test(alone) ? 2 : 1) + companionsIn(company[0]);
  if (PAIR.test(text)) return 2;
  const more = MORE.exec(text);
  if (more !== null) return isOrder ? atLeastOne(number(more[1])) : 1 + number(more[1]);
  const times = TIMES.exec(text) ?? BARE.exec(text);
  return times === null ? null : atLeastOne(number(times[1]));
}

/** People before goods; of several orders of one kind their sum, of different kinds the first. */
function readCounted(text: string): number | null {
  const all = [...text.matchAll(COUNTED)].map(([, count, people, goods]) => ({
    count: number(count),
    unit: people === undefined ? goods! : 'people',
  }));
  const [first] = all;
  if (first === undefined) return null;
  const people = all.find(({ unit }) => unit === 'people');
  if (people !== undefined) return atLeastOne(people.count);
  const sum = all.filter(({ unit }) => unit === first.unit).reduce((total, { count }) => total + count, 0);
  return atLeastOne(Math.min(sum, 999));
}

function companionsIn(text: string): number {
  let count = 0;
  for (const [, some, both, others] of text.matchAll(ONE_COMPANION)) {
    count += both === undefined ? number(some ?? others ?? '1') : 2;
  }
  return count;
}

const number = (text: string | undefined): number => readNumber(text ?? '') ?? 1;

const atLeastOne = (count: number): number | null => (count < 1 ? null : count);

const HAN_NUMBER = /^[一二两俩仨三四五六七八九十]/u;
const GLUED = [
  new RegExp(`[-=:]?(${NUMBER}) ?(?:${PEOPLE}|${GOODS})$`, 'iu'),
  new RegExp(`(?:一家|全家|一行|等|共)(?:${NUMBER}) ?(?:${PEOPLE})$`, 'u'),
  new RegExp(`(${NUMBER})(?:大人?|个大人)(${NUMBER})(?:小孩?|个小孩|娃)$`, 'u'),
  new RegExp(`(?:[+x×*✖=])${NUMBER}$`, 'u'),
  new RegExp(
    `(?:\\+|带着?|和|跟|与|携) ?(?:我|自己|家里?)?的?${COMPANION}(?: ?(?:和|跟|与|、|及|\\+)? ?${COMPANION}){0,4}$`,
    'iu',
  ),
  new RegExp(`\\+ ?${NUMBER} ?(?:个|名|位)?(?:${any(COMPANIONS)})$`, 'iu'),
  new RegExp(`(?:${any(PAIRS)})$`, 'u'),
];
const LONGEST_GLUED = 24;

/** Where what tells how many begins at the end of a name it is glued to: 2 in 张三2人. @returns the length when there is none */
export function startOfGlued(name: string): number {
  const tail = Math.max(0, name.length - LONGEST_GLUED);
  const starts = GLUED.map((pattern) => pattern.exec(name.slice(tail))).flatMap((match) =>
    match === null || isPartOfName(tail + match.index, match[0]) ? [] : [tail + match.index],
  );
  return Math.min(name.length, ...starts);
}

/** 王三 人: of a name nothing but one character would be left. */
const isPartOfName = (start: number, glued: string): boolean => start === 0 || (start === 1 && HAN_NUMBER.test(glued));

/** Says nothing but how many. */
export const isQuantity = (text: string): boolean => WHOLE.test(text);
const WHOLE = new RegExp(`^(?:来|要|订)? ?(?:[+x×*✖] ?${NUMBER}|${NUMBER} ?(?:${PEOPLE}|${GOODS})|\\d{1,2})$`, 'iu');

/** 3份王强: how many before the name, and where the name begins. */
export function startsWithQuantity(text: string): number {
  return LEADING.exec(text)?.[0].length ?? 0;
}
const LEADING = new RegExp(`^\\d{1,2} ?(?:${GOODS}|个人|人|位) ?(?=[\\p{Script=Han}A-Za-z]{2})`, 'u');
