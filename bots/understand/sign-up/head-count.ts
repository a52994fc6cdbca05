import { NUMERAL, readNumber } from '../numerals.ts';

/** Two who belong together, as one says it. */
const PAIR =
  '(?:我们|咱们|俺们|侬)?(?:老两口|两口子|小两口|一对搭档|夫妻俩?|夫妇俩?|娘俩|爷俩|母女俩?|母子俩?|父女俩?|父子俩?|婆媳俩?|姐妹俩|兄弟俩|祖孙俩?|两家头|两个头|我们俩|咱俩|咱们俩|俺俩|俺们俩|我俩|阿拉俩|阿拉两家头|我们两|俩人一起)(?:个人|个|人)?';
/** 我+老婆+孩子 · 我、我妈、我外甥女 */
const LISTED = /(?:我|俺)(?: ?[+、] ?\p{Script=Han}{1,4})+/u;
/** 室友三个加我 */
const AND_ME = new RegExp(
  `(?:室友|同事|朋友|邻居|姐妹|同学|老乡)?(${NUMERAL})(?:个|位|名)人?加(?:上)?(?:我|俺)(?!们|家)`,
  'u',
);
/** 除了我还有三个同事 */
const BESIDES = new RegExp(
  `除了?(?:我|俺)(?:以外|之外)?,?(?:还有?|另外|再加)(?:有)?(${NUMERAL})(?:个|位|名)(?:人|同事|朋友|邻居|姐妹|同学|亲戚)?`,
  'u',
);
const TRIPLE = '(?:哥仨|姐仨|姐妹仨|兄弟仨|我们仨|咱仨|俺仨|俺们仨|娘仨|爷仨|我仨|仨人)';
const FAMILY = new RegExp(
  `(?:我们|咱们?|俺们?|我)?(?:一家子?|全家|家里|屋里|(?<=[我们咱俺])家)(?:总共|一共|共)?(${NUMERAL})(?:口|个)(?:人|子)?`,
  'u',
);
const GROWN_AND_SMALL = new RegExp(
  `(?:大人)?(${NUMERAL})(?:个|名)?大(?:人)?(?:带|和|加|,)?(${NUMERAL})(?:个|名)?(?:小(?:孩|朋友|娃)?|孩子|娃)(?:子)?`,
  'u',
);
const ONE =
  '(?:老伴儿?|老公|老婆|爱人|丈夫|妻子|媳妇|儿媳妇?|女婿|孙子|孙女儿?|孙儿|外孙女?|小孙子|小孙女|儿子|女儿|闺女|丫头|孩子|娃儿?|小孩子?|小朋友|宝宝|老妈|老爸|妈妈?|爸爸?|母亲|父亲|爷爷|奶奶|外婆|外公|姥姥|姥爷|婆婆|公公|岳母|岳父|丈母娘|老头子?|老太太|老太婆|老爷子|老人|家属|朋友|邻居|同事|闺蜜|战友|老姐妹|姐姐?|妹妹?|哥哥?|弟弟?|大姐|表姐|表妹|嫂子|亲戚|同学|室友|徒弟|学徒|姨妈?|姑妈?|姑姑|舅舅|舅妈|大姨|小姨|婶婶?|伯伯?|侄子|侄女|外甥|对象|女友|男友|那口子|家里人|一个人|个人|[一1]个|(?:邻居)?(?:隔壁|楼上|楼下)?[\\p{Script=Han}](?:大姐|大哥|大爷|大妈|大叔|大婶|阿姨|姐|哥|叔|姨|婶|奶奶|爷爷|师傅|老师))';
const CALLED = '(?:(?:邻居|朋友|同事)[老小阿]\\p{Script=Han})';
const CALLED_ALONE = '(?:[老小阿]\\p{Script=Han})';
const TWO = '(?:爸妈|父母|爹妈|爷爷奶奶|外公外婆|公婆|两个孩子|俩娃|俩孩子|俩人)';
const OWN = '(?:我家?的?|俺家?的?|自家的?|家里的?|隔壁的?|楼上的?|楼下的?|对门的?)?';
const COMPANY = `${OWN}(?:(?:${NUMERAL})(?:个|位|名)?|个|位)?(?:${CALLED}|${TWO}|${ONE}|${CALLED_ALONE})`;
const WITH_COMPANY = new RegExp(
  `(?:,|再|还|要|想|我(?=[和跟同]))*(?:带着?上?|捎上?|领着?|连同|外加|叫上|加上|约上|陪|和|跟|同)${COMPANY}(?:(?:和|跟|、|,|还有|加|带)?${COMPANY})*(?:一起|一块儿?|一同|两个(?=$|,)|两个人|俩人|三个人)?(?:来|去|参加)?`,
  'u',
);
/** 我老伴和我 */
const JOINED_BY_ONESELF = new RegExp(`${OWN}${ONE}(?:和|跟|同|还有)(?:我|俺)(?!们|家)`, 'u');
const COMPANION = new RegExp(`(?:(${NUMERAL})(?:个|位|名)?)?(?:${CALLED}|(${TWO})|${ONE}|${CALLED_ALONE})`, 'gu');
const TOTAL = new RegExp(
  `(?:两|俩|三|四|五|${NUMERAL})个?人(?:一起)?$|(?:一共|总共|共)(${NUMERAL})(?:个人|个|人|位)`,
  'u',
);
const TOTAL_AFTER = new RegExp(`(?<=${ONE})(?:两个(?:人)?|俩人|三个人)`, 'u');
const BROUGHT = new RegExp(`(?:再|还|另)?(?:带|加|多)(?:上)? ?(${NUMERAL}) ?(?:个人|个|人|位|名)(?:来|去)?$`, 'u');
const ADDED = new RegExp(`\\+ ?(${NUMERAL}) ?(?:个人|个|人|位|名)?$`, 'u');
const ADDED_FIRST = new RegExp(`^\\+ ?(${NUMERAL})(?=\\s)`, 'u');
const KEPT = new RegExp(
  `(?:给|帮|替)?(?:我们?|俺们?|咱们?)?(?:留|占|订|定|预留|要|报|算|加|来|登记)(?:上|我们?|俺们?|咱们?)*(${NUMERAL})(?:个|位|名)?(?:位子|位置|座位|座|名额|人|个|位|名)(?:儿)?`,
  'u',
);
const COUNTED = new RegExp(
  `(?:^|[ ,:]|(?<=[我们咱俺])|(?<=我们\\p{Script=Han}{1,3}))(?:我们|咱们?|俺们?|一共|总共|共|有|连我|含我|加上我|包括我)*(${NUMERAL}) ?(?:张票|张|份|个人|个名额|名额|个位子|个位置|个|人|位|名|口)(?:人)?(?:参加|来|去|都去|一起去)?(?=$|报名)`,
  'u',
);
/** 健康讲座2人: no blank before the number. */
const COUNTED_AT_END = new RegExp(
  `(?<=[\\p{Script=Han})】])(?:人数[: ]*)?(\\d{1,2}|[两俩三四五六七八九]|十[一二三四五六七八九]?) ?(?:个人|个名额|名额|个|人|位|名)$`,
  'u',
);
const SAID_AS_COUNT = new RegExp(`(?:人数|一共|总共|共)[: ]*(${NUMERAL})(?:个人|个|人|位|名)?`, 'u');
const COUNTED_FIRST = new RegExp(
  `^(?:我们(?!家)\\p{Script=Han}{1,3}|我们家?|咱们?家?|俺们?家?|我家|一共|总共|共)*(${NUMERAL}) ?(?:个人|人|位|个)(?:都(?=来|去|要|想|参加|报)|参加|来|去|要|想|[ ,]|(?=报))`,
  'u',
);
const BARE = new RegExp(`(?:^|[ ,:])(?:我们|一共|共)?(${NUMERAL})$`, 'u');
const MIDDLE = new RegExp(
  `[ ,](?:我们|一共|总共|共)?(${NUMERAL}) ?(?:个人|个名额|名额|个位子|个位置|人|位|个)(?=[ ,])`,
  'u',
);

/** How many people a sign-up is for, and the words that are left: 重阳茶话会 我们俩 is two, for 重阳茶话会. */
/** 三代七口人 */
const MOUTHS = new RegExp(`(?<!家)(${NUMERAL})口人`, 'u');
/** 咱小组八个人全体 */
const GROUP = new RegExp(
  `(?:咱们?|我们?|俺们?)?(?:小组|宿舍|科室|班组|车间|单位|公司|家里)(${NUMERAL})个?(?:人|同学|同事|姐妹|兄弟|邻居|伙伴|老人|大人)(?:全体|都|一起)?`,
  'u',
);

/** 我 我老公 我婆婆 三个都去 */
const ALL_COME = new RegExp(
  `(?:^|[\\s,])(${NUMERAL})(?:个人?|人|位|口)?(?:都|全|一起)(?:去|来|参加|报)(?=$|[\\s,])`,
  'u',
);

export interface HeadCount {
  readonly people: number | null;
  readonly rest: string;
}

/** @param unsaid how many it is when no number is said */
/** Whom one signs up besides or instead of oneself, as part of a pattern. */
export const COMPANION_WORD = ONE;

export function readHeadCount(text: string, unsaid: number | null): HeadCount {
  const listed = LISTED.exec(text);
  if (listed !== null) return counted(text, listed, listed[0].split(/[+、]/u).length);
  const andMe = AND_ME.exec(text);
  if (andMe !== null) return counted(text, andMe, sum(1, readNumber(andMe[1]!)));
  const allCome = ALL_COME.exec(text);
  if (allCome !== null) return counted(text, allCome, readNumber(allCome[1]!));
  const besides = BESIDES.exec(text);
  if (besides !== null) return counted(text, besides, sum(1, readNumber(besides[1]!)));
  const family = FAMILY.exec(text);
  if (family !== null) return counted(text, family, readNumber(family[1]!));
  const mouths = MOUTHS.exec(text);
  if (mouths !== null) return counted(text, mouths, readNumber(mouths[1]!));
  const group = GROUP.exec(text);
  if (group !== null) return counted(text, group, readNumber(group[1]!));
  const mixed = GROWN_AND_SMALL.exec(text);
  if (mixed !== null) return counted(text, mixed, sum(readNumber(mixed[1]!), readNumber(mixed[2]!)));
  const company = WITH_COMPANY.exec(text);
  if (company !== null) return withCompany(text, company);
  const joined = JOINED_BY_ONESELF.exec(text);
  if (joined !== null) return withTotal(text, joined, 2);
  const pair = new RegExp(PAIR, 'u').exec(text);
  if (pair !== null) return counted(text, pair, 2);
  const triple = new RegExp(TRIPLE, 'u').exec(text);
  if (triple !== null) return counted(text, triple, 3);
  const brought = BROUGHT.exec(text);
  if (brought !== null) return counted(text, brought, sum(1, readNumber(brought[1]!)));
  const found = firstOf(text, [
    ADDED_FIRST,
    SAID_AS_COUNT,
    KEPT,
    COUNTED,
    COUNTED_FIRST,
    ADDED,
    MIDDLE,
    BARE,
    COUNTED_AT_END,
  ]);
  if (found !== null) return counted(text, found, readNumber(found[1]!));
  return { people: unsaid, rest: text };
}

/** Oneself and everybody named, unless the whole number is said too: 我跟我老伴两个人 are two. */
function withCompany(text: string, company: RegExpExecArray): HeadCount {
  const rest = counted(text, company, null).rest;
  const total = TOTAL.exec(rest) ?? TOTAL_AFTER.exec(company[0]);
  const said =
    total === null
      ? null
      : readNumber(/[\d一二两俩三四五六七八九十]+/u.exec(total[0].replace(/[一总]共/u, ''))?.[0] ?? '');
  if (total !== null && said !== null) return { people: said, rest: rest.replace(total[0], '').trim() };

  let people = 1;
  for (const [, number, two] of company[0].matchAll(COMPANION))
    people += two === undefined ? (number === undefined ? 1 : (readNumber(number) ?? 1)) : 2;
  return { people, rest };
}

/** 爷爷奶奶还有我三个人: the whole number, where it is said, counts. */
function withTotal(text: string, match: RegExpExecArray, otherwise: number): HeadCount {
  const { rest } = counted(text, match, null);
  const total = new RegExp(`(${NUMERAL})个?人`, 'u').exec(rest);
  if (total === null) return { people: otherwise, rest };
  return { people: readNumber(total[1]!), rest: rest.replace(total[0], ' ').trim() };
}

const firstOf = (text: string, patterns: readonly RegExp[]): RegExpExecArray | null =>
  patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? null;

const counted = (text: string, match: RegExpExecArray, people: number | null): HeadCount => ({
  people,
  rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim(),
});

const sum = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
