/** What a broadcast must not say. Each has a sentence that says what would be right: `broadcasts.content-…`. */
export const CONTENT_PROBLEMS = [
  'identity-number',
  'phone',
  'door-number',
  'non-voters',
  'forced-check-in',
  'forced-sharing',
  'ranking',
] as const;
export type ContentProblem = (typeof CONTENT_PROBLEMS)[number];

/**
 * Personal data may not be given away (PIPL arts. 10, 28; Civil Code art. 1034), nor may it be told who kept silent in a
 * vote: no reason allows these. The others are burdens on neighbours, which a stated reason may excuse.
 */
const LAW: ReadonlySet<ContentProblem> = new Set(['identity-number', 'phone', 'door-number', 'non-voters']);

export const isOfLaw = (problem: ContentProblem): boolean => LAW.has(problem);

/** What is wrong with the words of a broadcast, each problem once; empty when nothing is. */
export function checkContent(text: string): ContentProblem[] {
  const words = text.normalize('NFKC').replaceAll(/[^\S\n]+/gu, ' ');
  return CONTENT_PROBLEMS.filter((problem) => FOUND[problem](words));
}

const FOUND: Readonly<Record<ContentProblem, (words: string) => boolean>> = {
  'identity-number': (words) =>
    /(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{6}[- ]\d{8}[- ]\d{3}[\dXx])(?![0-9A-Za-z])/u.test(words),
  /** A mobile phone is a person's; the land lines of offices and short service numbers may be told. */
  phone: (words) => /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/u.test(words),
  'door-number': namesADoor,
  'non-voters': namesTheSilent,
  'forced-check-in': (words) => sentences(words).some(forcesCheckIn),
  'forced-sharing': (words) => sentences(words).some(forcesSharing),
  ranking: (words) => sentences(words).some(ranksPeople),
};

const sentences = (words: string): string[] => words.split(/[。!！?？;；\n]/u);

const DOOR = new RegExp(
  [
    String.raw`\d{1,3} ?(?:号楼|栋|幢|座)? ?[-－—] ?\d{1,2} ?[-－—] ?\d{3,4}(?!\d)`,
    String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?单元 ?(?:[一二三四五六七八九十\d]{1,3} ?[楼层] ?)?\d{3,4} ?(?:室|号|房|户)?`,
    String.raw`(?:号楼|栋|幢|座) ?\d{3,4} ?(?:室|房|户)?(?!\d)`,
    String.raw`(?<!\d)\d{3,4} ?(?:室|户)(?=的?(?:业主|住户|居民|老人|住着|家|一家|[\p{Script=Han}]{1,2}(?:先生|女士|阿姨|大爷|奶奶|师傅)))`,
  ].join('|'),
  'gu',
);

/** Rooms for everybody, whose number is how one finds them. */
const PUBLIC_ROOM =
  /活动室|会议室|办公室|服务站|服务中心|教室|值班室|阅览室|居委会|党群|食堂|驿站|社区用房|卫生室|警务室|物业/u;

function namesADoor(words: string): boolean {
  return sentences(words).some((sentence) =>
    [...sentence.matchAll(DOOR)].some(({ 0: door, index }) => {
      const around = sentence.slice(Math.max(0, index - 12), index + door.length + 12);
      return !PUBLIC_ROOM.test(around);
    }),
  );
}

const SILENT = /(?:没有?|未|还没有?|尚未|不肯|拒绝)(?:参加|参与|来|去|进行)?(?:投票|表决|签字|签名|交票)/u;
const PERSON =
  /[\p{Script=Han}]{1,3}(?:先生|女士|阿姨|大爷|大妈|奶奶|爷爷|师傅|某某|某)|(?:\d{3,4} ?室|号楼|单元).{0,6}(?:业主|住户|户)|名单(?:如下|公布)|(?:名单|业主|居民|住户|的是|的有|的人有|还差)[::]? ?[\p{Script=Han}]{2,3}(?:[、,， ][\p{Script=Han}]{2,3})+/u;

/** Says who has not voted; that some have not, and a reminder to all, may be said. */
function namesTheSilent(words: string): boolean {
  return sentences(words).some((sentence) => SILENT.test(sentence) && PERSON.test(sentence));
}

const CHECK_IN = /打卡|签到|接龙(?:报到|打卡)|截图|截屏|步数/u;
const MUST =
  /必须|务必|一律|强制|不得不|否则|才能|方可|方能|才可以|才给|才算|不(?:打卡|签到|截图|上报).{0,8}(?:不|取消|扣|视为)|未(?:打卡|签到|截图|上报).{0,8}(?:不|取消|扣|视为|通报)|每天都要|人人都要|每日.{0,6}(?:上报|打卡)|通报/u;
const NOT_FORCED = /自愿|不用|不需要|无需|不必|不强制|不要求|可以不|取消了?(?:打卡|签到)/u;

const forcesCheckIn = (sentence: string): boolean =>
  CHECK_IN.test(sentence) && MUST.test(sentence) && !NOT_FORCED.test(sentence);

const SHARING = /转发|点赞|投一票|拉票|关注公众号|下载.{0,8}(?:APP|app|应用)|集赞|拉\d+人/u;
const MUST_SHARE =
  /必须|务必|一律|强制|否则|才能|方可|才可以|才给|每人.{0,4}(?:转发|点赞)|人人(?:都要)?(?:转发|点赞)|集赞|集满|不转(?:发)?(?:的)?(?:不|就)|转发.{0,6}(?:截图|个群|条)|任务|拉\d+人/u;

const forcesSharing = (sentence: string): boolean =>
  SHARING.test(sentence) && MUST_SHARE.test(sentence) && !NOT_FORCED.test(sentence);

const RANKING = /排名|排行榜?|积分榜|光荣榜|红黑榜|黑榜|龙虎榜|末位|倒数第|点赞数|步数榜|前三名|第一名|后三名/u;
const OF_PEOPLE =
  /居民|业主|住户|家庭|每户|各户|户主|个人|邻居|志愿者|党员|楼组长|网格员|孩子|老人|谁|大家|积分榜|光荣榜|红黑榜|黑榜|步数|点赞数|打卡|报名人/u;
const OF_THINGS =
  /菜价|价格|节目|路线|垃圾桶|小区(?:之间|评比)|社区(?:之间|评比)|需求(?:类别|种类)|问题|议题|方案|选项|图书|书目|菜品|品种/u;
const NO_RANKING = /不(?:再)?(?:搞|排|做|公布|设|评)?排名|不排|没有排名|取消排名|排名不分先后/u;

const ranksPeople = (sentence: string): boolean =>
  RANKING.test(sentence) && OF_PEOPLE.test(sentence) && !OF_THINGS.test(sentence) && !NO_RANKING.test(sentence);
