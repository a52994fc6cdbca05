import { NUMERAL, readNumber } from '../numerals.ts';
import { COMPANION_WORD, readHeadCount } from './head-count.ts';
import { withoutEnd } from '../words/without-end.ts';

/** A sign-up as said in a chat. */
export interface SignUpWords {
  /** What was said of the activity: its number, its name, or nothing. */
  readonly activity: string;
  readonly people: number;
  /** Can it mean nothing but a sign-up? Then the bot need not be addressed. */
  readonly isCertain: boolean;
}

const WORD_FOR_WORD = new RegExp(
  `^(?:我要?|我们(?:(${NUMERAL}) ?(?:个人|个|人)?)?)?报名(?!人|表|名单|时间|结束|方式|的|了)([ ,:]*)(.{0,60})$`,
  'u',
);
const PLUS_ONE =
  /^(?:\+ ?[1一]|加一|加我(?:一个)?|还有我|带我一?个?|带上我|记我一个|算我(?:们)?一?个?|报我一?个?|我(?:也)?(?:参加|去|来|报)|(?:\+ ?(?:\d{1,2}|[一二三四五六七八九十])))$/u;
/** 我想报一下那个太极拳的名, 报个手机课: the name stands inside or after the verb. */
const NAME_INSIDE = /报(?:一下子?|个|上|一个)?(?:那个|这个)?(.{1,20}?)的名(?!单|额|字)/u;
const SIGNS_UP =
  /^(?:我|俺|咱|我们)?(?:也)?(?:要|想)?报(?=[\p{Script=Han}])(?![修警案告销纸停废税账考备价复应道答社过的了个上一名])|名额给我(?:留)?一?个|报(?:个|上|一下|了|一个|下)?名(?!单|额|字|表|费|时间|人)(?:参加)?|(?:想|要|也|都|来|去)?(?:参加|加入)(?!过)|算上?(?:我|俺)(?:们|家)?(?:一个|一份|一位)?|(?:加|带|报|记|算)(?:上)?(?:我|俺|咱)(?:们)?(?:一个|一份|一位|个)?|登记报名|(?:名额|位子|位置)?(?:给|帮|替)?(?:我|俺)?(?:留|占)(?:个|一个)(?:位子|位置|座位|座|名额|位)?(?:给我|给俺)?|报(?:一下子?|一个|个|上)(?![修警案告销纸停废税账考备价复应道答社])|(?<=给我|帮我|替我|给俺|帮俺|我要|我想)报(?![修警案告销纸停废税账考备价复应道答社过的了])|报$/u;
/** Asks about signing up, or tells of it. */
const NO_SIGN_UP =
  /怎么|如何|什么时候|几点|哪里|哪儿|在哪|多少|截止|结束|了没|了吗|没有\??$|的人|名单|为什么|不想|不参加|没参加|别|昨天|上次|上回|的钱|[他她]们?[也都已]*报|大字报|海报|日报|晚报|报名表|人员表|名册|[说讲]$|已经|取消|退出|费用|报名费|要钱|吗\??$|呢\??$|么\??$|\?$|谁|就说|晚了|报不上|满了|去掉|不报|不去|没报|报过|[误错谎]报|发票|报修|学校|撤|不用|不要|件事|的事|需求|办结|接单/u;

/** Asks beside it whether there is room. */
const HAS_ROOM = /(?<=参加|报名|去|来)的?(?:还|现在)?有(?:没有?)?(?:位子|位置|名额|空位)(?:吗|伐|不|没有?|么)?\??$/u;
/** He comes alone: no part of the name. */
const ALONE = /[\s,]*就?[她他](?:自己)?一个人?(?:去|来|参加)?$/u;

/** 报名 · 报名 2人 · 报名 重阳茶话会 两个人 · 我们俩报名 · 报名 +2 (two in all) · 算我一个 · 我想参加重阳茶话会,带老伴. */
export function readSignUp(said: string): SignUpWords | null {
  if (said.length > LONGEST_SIGN_UP) return null;
  const text = said.replace(ALONE, '').replace(HAS_ROOM, '');
  const whole = readWhole(text);
  const isPlain = whole !== null && !/[\s?]/u.test(whole.activity);
  return isPlain ? whole : (readByClause(text) ?? whole);
}

function readWhole(text: string): SignUpWords | null {
  return readWordForWord(text) ?? readAround(withoutBrackets(text));
}

function readWordForWord(text: string): SignUpWords | null {
  const [, together, space, rest = ''] = WORD_FOR_WORD.exec(text) ?? [];
  if (space === undefined) return null;

  const count = readHeadCount(withoutBrackets(rest), together === undefined ? 1 : readNumber(together));
  if (count.people === null) return null;
  const activity = nameIn(count.rest);
  if (activity !== '' && NO_SIGN_UP.test(rest)) return null;
  return { activity, people: count.people, isCertain: activity === '' || space !== '' };
}

/** Whoever tells more has something else to tell. */
export const LONGEST_SIGN_UP = 60;

const withoutBrackets = (text: string): string => text.replaceAll(/[()【】[\]]/gu, ' ').trim();

function readAround(text: string): SignUpWords | null {
  if (PLUS_ONE.test(text))
    return { activity: '', people: readNumber(/\d+/u.exec(text)?.[0] ?? '1') ?? 1, isCertain: false };
  if (NO_SIGN_UP.test(text)) return null;
  const count = readHeadCount(text, 1);
  const inside = NAME_INSIDE.exec(count.rest);
  if (inside !== null) return signUpFor(inside[1]!, count.people);

  const isCounted = SAYS_SEATS.test(text);
  if (!SIGNS_UP.test(count.rest) && !isCounted) return null;
  return signUpFor(count.rest.replace(SIGNS_UP, ' '), count.people);
}

/** A number of seats, or one more, is a sign-up without the word for it. */
const SAYS_SEATS = new RegExp(
  `(?:留|占|预留|报|算|加|带|记).{0,4}${NUMERAL}(?:个|位|名)|\\+ ?${NUMERAL}(?:个人|个|人|位|名)?$|(?:都|一起)(?:去|来|参加)$|^(?:算|加|带)(?:上)?(?:我们|咱们?|俺们?)|(?<=[\\p{Script=Han}])(?:我们?|俺们?|咱们?)也?(?:要|想)?(?:去|来|参加)$|^[\\p{Script=Han}]{2,8}[ ,]+(?:[^ ,]{0,6}[ ,])?(?:共|一共|我们)?${NUMERAL} ?(?:个人|人|位)$|^[\\p{Script=Han}]{2,8}[ ,]+(?:我|俺)?(?:带|和|跟)|^[\\p{Script=Han}]{2,8}?[ ,]*(?:我们|俺们|咱们?|我)?(?:一家|全家|家)?(?:${NUMERAL}口(?:人)?|${NUMERAL}个?大(?:人)?${NUMERAL}个?小(?:孩)?)$`,
  'u',
);

function signUpFor(words: string, people: number | null): SignUpWords | null {
  const activity = nameIn(words.replaceAll(new RegExp(SIGNS_UP, 'gu'), ' '));
  return people === null || people === 0 || activity.length > LONGEST_NAME
    ? null
    : { activity, people, isCertain: false };
}

const CLAUSE_SIGNS_UP =
  /报(?:个|一下|上)?名(?!的|单|表|费)|(?:想|要|也|都)(?:去|来)?(?:参加|报)(?!修|警|告)|(?:把|算|带|加)上?(?:我|俺)们?(?:写|记|加|算|报)?上|都(?:来|去)参加|(?:一起|帮我|给我)报(?!修|警|告)|^(?:请|麻烦|帮我|给我|帮忙)*登记(?:一?下)?$/u;
/** Tells of a sign-up, or is about something else. */
const NO_CLAUSE =
  /昨天|上次|上回|[他她]们?[也都已]*报|[说讲]$|已经|的人|的钱|怎么|如何|取消|不想|不参加|不报|报过|件事|报修|发票|退|不去|名单|报名情况|人数|编号|需求|办结/u;
/** 摄影采风还收人不收 · 听说有戏曲票友会 */
const NAMES_ONE = [
  /^(?<name>.{2,12}?)(?:还|现在)?(?:招人|收人|收不收人|要人|有位子|有位置|有名额)(?:不收|不|吧|吗|么|没有?)?$/u,
  /^(?:听说|看到|看见)?(?:社区|这边|你们)?有(?:个|一个)?(?<name>.{2,12})$/u,
  /^(?:我|俺)?(?:也|都)?(?:想|要).{0,8}?(?:去|来)(?:看|学|听|玩)?(?<name>.{2,12})$/u,
  /^(?:去|来)?(?:看|学|听)(?!病|医|大夫|门诊)(?<name>.{2,12})$/u,
];

/** In a clause that names nothing. */
const ASKS_ALONE =
  /^(?:(?:收|有|可以|行)的话)?(?:请|麻烦|帮我|给我|帮忙|把)*(?:我们?(?:写|记|加|算|报)上|登记(?:一?下)?)$/u;

/** Why one comes, or whether there is room, may be said beside it: 听说有戏曲票友会,我也想凑个热闹,给我报个名. */
function readByClause(text: string): SignUpWords | null {
  if (NO_CLAUSE.test(text)) return null;
  const clauses = text.split(/[\s,;。?!]+/u);
  const asking = clauses.filter((clause) => CLAUSE_SIGNS_UP.test(clause));
  if (asking.length === 0) return null;
  const named = asking.map(
    (clause) =>
      signUpFor(
        readHeadCount(clause, 1)
          .rest.replace(ASKS_ALONE, ' ')
          .replace(/^(?:我们|大家)?一起报/u, ' '),
        1,
      )?.activity ?? '',
  );
  const others = clauses
    .map((clause) => readHeadCount(clause, 1).rest.replaceAll(/\s/gu, ''))
    .flatMap((clause) => NAMES_ONE.map((form) => form.exec(clause)?.groups?.['name']));
  const activity = [...named, ...others].find((name) => name !== undefined && /^[^\s]{2,16}$/u.test(name));
  return activity === undefined ? null : signUpFor(activity, readHeadCount(text, 1).people);
}

const LONGEST_NAME = 16;
/** 报2个 我和我妈: how many, said twice. */
const ONLY_A_NUMBER = new RegExp(`^${NUMERAL} ?[个位名人]$`, 'u');

/** What joins a name to the rest, at either end of it. */
const BEFORE_NAME =
  /^(?:我们?家?|咱们?家?|俺们?家?|老姐妹|姐妹|兄弟|几个|阿拉|侬|你|您|本人|也|都|要|想|来|给|帮|替|请|算上?|接龙|因为|所以|麻烦|参加|加入|去|上|一下|一个|那个|这个|那|这|啊|嗯|呃|哦|的话|的|就是|下|个|把|在|对|和|跟|全|[\s,:;.!、()【】[\]“”"《》])+/u;
const AFTER_NAME =
  /(?:(?:这|那)个?活动|的(?:班|课)(?![\p{Script=Han}\d])|活动|我们?家?|咱们?家?|俺们?家?|阿拉|本人|也|都|要|想|来|去|参加|的|那个|这个|啊|呀|哈|吧|哦|嘛|了|一起|全|还|一共|给|帮|再|谢谢|人|算上?|留|名额|[\s,:;.!、()【】[\]“”"《》])$/u;

const FOR_SOMEBODY = new RegExp(`^(?:我家?的?|俺家?的?|家里的?)?${COMPANION_WORD}(?:也|都|要|想|[\\s,])*`, 'u');

function nameIn(words: string): string {
  const begun = words.replace(BEFORE_NAME, '').replace(FOR_SOMEBODY, '').replace(BEFORE_NAME, '');
  const name = withoutEnd(begun, AFTER_NAME);
  if (ONLY_A_NUMBER.test(name)) return '';
  const [first = '', ...more] = name.split(/[\s,;、]+/u).filter((part) => part.replace(BEFORE_NAME, '') !== '');
  return more.length === 0 ? withoutEnd(first, AFTER_NAME) : [first, ...more].join(' ');
}
