import type { NeedRoute } from '../../src/features/needs/index.ts';
import { withoutTrackingNumber } from './said-number.ts';
import { inClause, saysAny } from './wording.ts';
import { trimmed } from './words/without-signs.ts';

/** The number the hotline gave a forwarded need. */
export interface HotlineWords {
  readonly number: string;
  readonly acknowledgement: string;
}

const HOTLINE =
  /^(?:(?:登记|录入|填写?|补|记)(?:一下)?)?(?:的)?(?:12345|热线|市民热线|政务热线)?(?:热线)?(?:那边|那儿|那里)?(?:给了?|回了?|发来|来)?(?:的|个)?(?:受理编?号码?|受理单号|受理工单号|工单号|回执号|热线编?号)(?:码)?(?:是|为|改成|改为)?/u;

/** 受理号 N20261122-482195 12345-88213 */
export function readHotline(text: string): HotlineWords | null {
  const said = afterWord(HOTLINE, text);
  return said === null
    ? null
    : { number: said.number, acknowledgement: trimmed(said.rest.replace(/(?:对应|是|对|关于)$/u, '')) };
}

/** Why a need is turned down, and where to go instead; empty what was not said. */
export interface RefusalWords {
  readonly number: string;
  readonly reason: string;
  readonly instead: string;
}

const WHERE_INSTEAD = /(?:^|[\s,;.。:])(?=(?:请|可以|可|建议|改)(?:您|你)?(?:联系|去|到|找|向|打|拨|问))/u;

/** 不予受理 N20261122-482195 不归社区管,请找物业 */
export function readRefusal(text: string): RefusalWords | null {
  const said = afterWord(
    /^(?:决定|这个|该(?:诉求|需求))?(?:不予?受理|不予办理|不能受理|无法受理|拒绝受理|驳回)(?:了|的?(?:原因|理由)(?:是|为)?|,?因为|,?由于)?/u,
    text,
  );
  if (said === null) return null;
  const [reason = '', ...instead] = said.rest.replace(/^(?:理由|原因)(?:是|为)?[\s:,]*/u, '').split(WHERE_INSTEAD);
  return { number: said.number, reason: asWritten(reason), instead: asWritten(instead.join(' ')) };
}

/** Whom a need goes to from now on; without a route when no known one was named. */
export interface ReroutingWords {
  readonly number: string;
  readonly route?: Exclude<NeedRoute, 'duty'>;
}

const ROUTES: readonly (readonly [RegExp, Exclude<NeedRoute, 'duty'>])[] = [
  [
    /^(?:社区|村)?(?:议事厅|议事会|议事|协商议事|协商会|议事协商|居民议事厅|大家商量|大家议)(?:去|处理|讨论|协商|商量|办理|办)?$/u,
    'hall',
  ],
  [
    /^(?:12345|(?:市民|政务)?热线|政府(?:的)?(?:部门|热线|有关部门|职能部门)?|(?:主管|职能|有关|相关|行政)?部门|官方|街道(?:办)?|城管|区里|市里)(?:去|处理|办理|办)?$/u,
    'authority',
  ],
  [/^(?:社会|公益|社区|社工|服务|志愿者?)?(?:组织|机构|团体)(?:去|处理|办理|办)?$/u, 'organization'],
];

const REROUTE =
  /^(?:需要|应该|要|应|把|将|请|这件事?|这个|这单|这条|那件|那个)*(?:改派|转派|改转|转办|转交|转给|转到|改到|改分派?|改成派|重新派|转(?=12345|市民热线|热线|政府|议事厅|组织)|改由|改走|另派|重派)/u;

/** 改派 N20261122-482195 议事厅 */
export function readRerouting(text: string): ReroutingWords | null {
  const said = afterWord(REROUTE, text) ?? afterWord(REROUTE, text.replace(/^[^,;。]{2,16}[,;。]\s*/u, ''));
  if (said === null || (HANDED.test(text) && !said.rest.split(/[\s,;。]/u).some(isRoute))) return null;
  const [words = ''] = said.rest
    .replace(/^(?:给|到|至|去|成|为|由|转|派给|派到|\s)+/u, '')
    .split(/吧?(?:[\s,;。]|吧$)/u);
  const route = routeIn(words);
  return { number: said.number, ...(route !== undefined && { route }) };
}

/** 转给银铃助餐队 names a service, no route. */
const HANDED = /转给|交给/u;
const routeIn = (words: string) => ROUTES.find(([pattern]) => pattern.test(words))?.[1];
const isRoute = (words: string): boolean => routeIn(words.replace(/吧$/u, '')) !== undefined;

/** A need and what is said of it; empty when nothing was. */
export interface NumberedWords {
  readonly number: string;
  readonly words: string;
}

const BEFORE = '(?:请|先|要|把|将|给|对|这件事?|这条|这单|该单|该件|暂时|现在|可以|,|\\s)*';
const PAUSES = new RegExp(
  `^${BEFORE}(?:暂停|暂缓|挂起|先停|停一停|停一下|中止)(?:计时|办理|处理|一下|下)?(?:了|吧)?`,
  'u',
);
const BECAUSE = /^(?:因为|由于|原因(?:是|为)?|理由(?:是|为)?)[：，\s]*/u;

/** 暂停 N20261122-482195 等家属回复 */
export function readClockPause(text: string): NumberedWords | null {
  const said = numberedWords(PAUSES, text);
  return said === null ? null : { ...said, words: said.words.replace(BECAUSE, '') };
}

const RESUMES = new RegExp(
  `^${BEFORE}(?:继续|恢复|接着|重新开始|解除暂停|取消暂停)(?:计时|办理|处理|办)?(?:了|吧)?$`,
  'u',
);

/** 继续 N20261122-482195 */
export const readClockResumption = (text: string): NumberedWords | null => numberedWords(RESUMES, text);

const ANSWERS = new RegExp(`^${BEFORE}(?:答复|回复)(?:一下|居民|本人|他|她|对方|如下|内容(?:是|为)?)*`, 'u');
/** Whoever asks whether there is an answer gives none. */
const ASKS = /^(?:了|没|过|吗|呢|呀|啊)|(?:没有?|吗|呢|么)[?]?$|[?]$/u;

/** 答复 N20261122-482195 师傅明天上午来修 */
export function readAnswer(text: string): NumberedWords | null {
  const said = numberedWords(ANSWERS, text);
  return said === null || ASKS.test(said.words) ? null : said;
}

export interface VerificationWords {
  readonly residentId: string;
  readonly step: 'verified' | 'owner';
  /** Where they live, as the worker knows it; empty when it was not said. */
  readonly place: string;
}

const VERIFY =
  /^(?:已经?|请)?(?:核实|核对|审核|验证|认证|确认)(?:过)?(?:了)?(?:一下)?(?:这位|该)?(?:居民|住户|业主|村民)?(?:的)?(?:身份|编号)?(?:是)?[: ,]*(?<id>[a-z][a-z\d_-]{1,63})(?:\s?(?<owner>(?:是|为)?业主))?[: ,]*(?<place>.{0,60})$/iu;
const VERIFY_AFTER =
  /^(?:把|将)?(?:居民|编号)?[: ]*(?<id>[a-z][a-z\d_-]{3,63})[: ,]*(?<place>.{0,40}?)[: ,]{0,4}(?:已经?)?(?:核实|核实过|核实通过|核实无误|核实一下)(?:了|过了)?$/iu;

/** 核实 <居民编号>; an owner is said so: 核实 <居民编号> 业主; where they live may follow: 核实 <居民编号> 桂花社区1号楼 */
export function readVerification(text: string): VerificationWords | null {
  const last = text.replace(/^[^,;。\da-z]{2,14}[,;。]\s*/u, '');
  const groups = (VERIFY.exec(text) ?? VERIFY_AFTER.exec(text) ?? VERIFY.exec(last))?.groups;
  if (groups === undefined) return null;
  const said = trimmed(groups['place']!);
  const isOwner = groups['owner'] !== undefined || said.endsWith('业主');
  const place = said
    .replace(/^(?:确实|的确|真的)?(?:是|住址|地址|居住)?(?:现)?(?:住在|住|在|属于)?[: ]*/u, '')
    .replace(/[, ]*(?:的)?(?:业主|居民|住户|村民|住的)$/u, '');
  return { residentId: groups['id']!, step: isOwner ? 'owner' : 'verified', place };
}

/** Who does not ask themselves and why, and what they ask for; empty what was not said. */
export interface ForOtherWords {
  readonly onBehalf: string;
  readonly text: string;
  /** All that was said after the command word. */
  readonly whole: string;
}

const SAYS = /(?:反映|说|讲)[,: ]*|:\s*/u;
const FOR_OTHER =
  /^(?:我)?(?:要|来|想)?(?:帮忙|帮(?:别)?人|替(?:别)?人)?(?:代为?登记|代为登|代登|代报|帮(?:别人|人|邻居|老人)登记|替(?:别人|人|邻居|老人)登记)(?:一下|一个|一件|个)?[,: ]*(?<words>.*)$/u;
/** 替张大爷登记:水管漏了 */
const FOR_NAMED = /^(?:代|替)(?<who>[\p{Script=Han}\d]{2,12}?)(?:登记|报|提)(?:一下|一个|一件|个)?[,: ]+(?<words>.+)$/u;

/** 代登记 张大爷没有手机,来电说3号楼水管漏水 */
export function readForOther(text: string): ForOtherWords | null {
  const named = FOR_NAMED.exec(text)?.groups;
  if (named !== undefined) {
    const words = asWritten(named['words']!);
    return { onBehalf: named['who']!, text: words, whole: words };
  }
  const rest = FOR_OTHER.exec(text)?.groups?.['words'];
  if (rest === undefined) return null;
  const says = SAYS.exec(rest);
  const whole = asWritten(rest);
  if (says === null) return { onBehalf: '', text: '', whole };
  return {
    onBehalf: asWritten(rest.slice(0, says.index)),
    text: asWritten(rest.slice(says.index + says[0].length)),
    whole,
  };
}

/** A command of work names the need it is about: what is said beside its number begins with the word. */
function afterWord(word: RegExp, text: string): { number: string; rest: string } | null {
  const { number, words } = withoutTrackingNumber(text);
  const match = word.exec(words);
  if (number === undefined || match === null) return null;
  return { number, rest: trimmed(words.slice(match[0].length)) };
}

function numberedWords(word: RegExp, text: string): NumberedWords | null {
  const said = afterWord(word, text);
  return said === null ? null : { number: said.number, words: asWritten(said.rest) };
}

const TODAY =
  '今日 今天 今儿 今儿个 今日的 今天的 今朝 今个儿 金日 今曰 今目 当天 当日 本日 今早 今天上午 今天下午 今晚 眼下 现在 目前 当前';
const TASKS =
  '工作 待办 任务 汇总 日报 小结 简报 工作汇总 工作清单 工作列表 工作安排 工作任务 工作内容 工作情况 工作简报 待办事项 待办任务 待办清单 待办工作 汇报 工作汇报 工作总结 公作 工做 工座 工作日报 日程 日程安排 要务 事项 办事清单 工作计划 工作表 工作单';
const THINGS = '事 事情 事儿 活 活儿 需求 单子 单 工单 诉求 东西 件 什么 啥 啥子 哪些 哪几件 几件';
const TO_DO = `
  要办 要办的 要处理 要处理的 要做 要做的 要干 要干的 要忙 要忙的 要跟 要跟进 要跟进的 待办 待处理 待处理的 待办的 没办 没办的 没办完 没办完的 没处理 没处理的 没处理完 没处理完的 没做 没做的 没做完 没做完的 没干 没干完 没干完的 没完成 没完成的 未办 未办的 未处理 未处理的 未完成 未完成的 未办结 未办结的 没办结 没办结的
  该办 该办的 该做 该做的 该干 该干的 该处理 该处理的 需要办 需要办的 需要处理 需要处理的 需要做 需要做的 需要跟进 等着办 等着处理 等我办 等我处理 得办 得办的 得处理 得做 得干 忙啥 忙什么 干啥 干什么 做啥 做什么 办啥 办什么 处理什么 处理啥 处理哪些 办哪些 做哪些 干哪些 剩下的 剩
`;
const DIGEST_MAY = `
  念 念念 念一下 念念看 捋捋 捋一捋 理一理 过一遍 有 有哪些 有什么 有啥 有啥子 有没有 哪些 什么 啥 啥子 还有 还 还有什么 还有啥 还有哪些 看 看看 看一下 查 查看 查查 查一下 列 列出 列出来 显示 打开 汇总 情况 清单 列表 安排 一览 报 报一报 都 该 几件 多少 发 发一下 是 是什么 是啥 没得 些 点 等 着 的 总结 过 出来 一共 总共 给我看看 说说 告诉 里 社区 我们社区 手头 手头上 手上 内容 呢 到 到底 几个 哪 我的 每天 早间 早报
`;

/** 今日工作 · 今天有哪些事要办 · 今天还有什么没处理的. */
export const asksForDigest = inClause(
  saysAny(
    { all: [TODAY, TASKS], may: `${DIGEST_MAY} ${TO_DO} 来份 来一份` },
    { all: [TODAY, TO_DO], may: `${DIGEST_MAY} ${THINGS}` },
    { all: [TODAY, '啥活儿 啥活 什么活 什么活儿 哪些活 哪些活儿 啥任务 哪些事要'], may: DIGEST_MAY },
    {
      all: ['有 有哪些 有什么 有啥 有啥子 还有 还有什么 还有啥 还有哪些 哪些 什么 啥 我', TO_DO],
      may: `${DIGEST_MAY} ${THINGS}`,
    },
    {
      all: [
        '今天啥安排 今天什么安排 今天有什么安排 今天有啥安排 今天几件事 今天有几件事 今天多少事 今天有多少事 今日安排 今天的安排 今天的事 今日事项 今天的事情 今日事 今天的活 今天啥活 今天什么活 今天什么事 今天啥事 都有啥活儿 都有啥活 今儿啥活 今儿啥事 今儿啥活儿 今天啥活儿 今天的活儿 今儿的活儿',
      ],
      may: '看 看看 列 列出来 有 有啥 都 有哪些 是 几件',
    },
    {
      all: [
        '工作汇总 工作清单 待办事项 工作列表 我的工作 我的待办 工作日报 待办清单 工作任务 每日工作 当日工作 工作待办 日报 今日',
      ],
      may: DIGEST_MAY,
    },
  ),
);

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Commands are heard in half-width signs; what is kept and told again has those of a Chinese text. */
const asWritten = (text: string): string =>
  trimmed(text).replaceAll(
    /(?<=\p{Script=Han})[,;:?!]|[,;:?!](?=\p{Script=Han})/gu,
    (sign) => FULL_WIDTH[sign] ?? sign,
  );
