import { NUMERAL } from '../numerals.ts';
import { readPeriod } from '../time/moment.ts';

/** What was said of a new activity without the words of the form; empty what was not found. */
export interface AnnouncedFreely {
  readonly title: string;
  readonly time: string;
  readonly place: string;
  readonly capacity: string;
}

const HEADS = '(?:个|名|位|份|户|组|对|家)?(?:人|家庭|位子|名额)?';
const CAPACITY: readonly RegExp[] = [
  new RegExp(
    `[\\s,;]*(?:总共|一共|就|只)?(?:名额|限额|限定|最多|不超过|不多于|上限|限|人数|只收|只接|只要|招|收|容纳|控制在|能来|来)(?:就?是|为|有|限|来|收|坐|招|大概|[\\s:])*(${NUMERAL})${HEADS}(?:参加|以内|以下|封顶|左右|为限)?`,
    'u',
  ),
  new RegExp(`[\\s,;]*(?:一共|总共|就)?(${NUMERAL})(?:个|名|份)?名额`, 'u'),
  new RegExp(`(${NUMERAL})(?:个|名|位)?人?(?:封顶|以内|为限)`, 'u'),
  new RegExp(`(?<=[\\s,;])(${NUMERAL})(?:个人|人|份|户|(?:个|名|位)\\p{Script=Han}{0,4})(?:左右)?(?=$|[\\s,;])`, 'u'),
];
/** Said while one thinks, it parts what stands before from what stands after. */
const THINKING = /(?:嗯+|呃+|(?<![名限超])额+|哎|那个|就是说|然后)(?!\p{Script=Han}?社)/gu;
const MARKED =
  /^(?:就|都|大家)?(?:在|地点[在是:]?|集合点[在是:]?|地址[在是:]?|集合地点[在是:]?|到|去|来)(?<place>[^\s,;]{2,20}?)(?:举行|举办|集合|碰头|见|进行|碰面|摆摊|开课|上课|放映|比赛|搞|办|开)?$/u;
const MARKED_INSIDE =
  /^(?<before>.{2,16}?)(?:就)?(?:在|地点在?|集合点)(?<place>[^\s,;]{2,20}?)(?:举行|举办|集合|碰头|见|进行|摆摊|开课|上课|放映|比赛|搞|办|开)?$/u;
const ENDS_AS_PLACE =
  /(?:室|厅|楼|层|馆|院|场|园|站|处|堂|所|校|店|社|中心|广场|门口|门前|门|口|底下|楼下|楼前|前|旁边?|边|里|里面|里头|院子|外头|空地|亭|廊|架空层|河滨|步道|岸|滩|桥头?|村部|村委会?|居委会?|祠堂|食堂|平台|车库|天台|操场|球场|田|山|坡|树下|牌坊|之家|驿站|基地|角|区|号|栋|幢|苑)$/u;
/** Says of the activity what nobody asks for. */
const BESIDE =
  /^(?:帮我|请|麻烦|欢迎|大家|谢谢|记得|自带|免费|不要钱|家长|老人|早点|准时|有兴趣|想来|来的|报名|具体|先到先得|发|通知|我们|我|你|可以|都|开始|时间|那天|当天)/u;
const NAMED =
  /^(?:[\s,;:]|啊|呀|呢|名字|名称|主题|题目|标题|活动名?|一个|一场|个|场|新的?|叫做?|就?是|为|关于|搞|办)+/u;
/** The name between marks. */
const BRACKETED = /[【《“"]([^】》”"]{2,20})[】》”"]/u;
const UNNAMED = '某某';
/** No way of saying when takes more signs. */
const LONGEST_TIME = 24;

/** 叫邻里火锅夜,下周五晚上六点半,在二号楼架空层,最多二十四个人 · 旧书交换,下周六早上,老年活动室,限30个人. */
export function announcedFreely(words: string, now: Date): AnnouncedFreely {
  const bracketed = BRACKETED.exec(words);
  if (bracketed !== null)
    return { ...announcedFreely(words.replace(bracketed[0], `${UNNAMED},`), now), title: bracketed[1]! };
  const { left: counted, capacity } = withoutCapacity(words.replaceAll(THINKING, ','));
  const time = timeIn(counted, now);
  if (time === '') return { title: titleIn(counted), time, place: '', capacity };
  const clauses = counted
    .replace(time, ',')
    .split(/[,;。\n]+|(?<=\p{Script=Han}) +/u)
    .map(trimmed)
    .filter((clause) => clause !== '');
  return { ...titleAndPlace(clauses), time, capacity };
}

function withoutCapacity(words: string): { readonly left: string; readonly capacity: string } {
  const found = CAPACITY.map((form) => form.exec(words)).find((match) => match !== null) ?? null;
  if (found === null) return { left: words, capacity: '' };
  const left = `${words.slice(0, found.index)},${words.slice(found.index + found[0].length)}`;
  return { left, capacity: found[1]! };
}

/** The place is marked as one, or sounds like one; the first of the other clauses is the title. */
function titleAndPlace(clauses: readonly string[]): { readonly title: string; readonly place: string } {
  const marked = clauses.find((clause) => MARKED.test(clause));
  if (marked !== undefined) {
    const place = MARKED.exec(marked)!.groups!['place']!;
    return { title: titleOf(clauses.filter((clause) => clause !== marked)), place };
  }
  const inside = clauses.map((clause) => MARKED_INSIDE.exec(clause)?.groups).find((groups) => groups !== undefined);
  if (inside !== undefined) {
    const others = clauses.map((clause) => (MARKED_INSIDE.test(clause) ? inside['before']! : clause));
    return { title: titleOf(others), place: inside['place']! };
  }
  const place = clauses.slice(1).find((clause) => ENDS_AS_PLACE.test(clause) && !BESIDE.test(clause)) ?? '';
  return { title: titleOf(clauses.filter((clause) => clause !== place)), place };
}

const titleOf = (clauses: readonly string[]): string =>
  titleIn(clauses.find((clause) => !BESIDE.test(clause) && titleIn(clause) !== '') ?? clauses[0] ?? '');

const titleIn = (words: string): string => trimmed(trimmed(words).replace(NAMED, ''));

/** The longest words that say when, as far to the front as there are any. */
function timeIn(words: string, now: Date): string {
  for (let start = 0; start < words.length; start += 1) {
    if (/[\s,;]/u.test(words[start]!)) continue;
    for (let end = Math.min(words.length, start + LONGEST_TIME); end > start + 1; end -= 1) {
      const said = words.slice(start, end);
      if (readPeriod(said, now, 0) !== null) return said;
    }
  }
  return '';
}

const trimmed = (words: string): string => words.replaceAll(/^[\s,;:]+|[\s,;:]+$/gu, '');
