import { withoutTrackingNumber } from './said-number.ts';
import { inClause, saysAny } from './wording.ts';

/** What was said of one's own need: its number, and what else. */
export interface AboutNeed {
  readonly number?: string;
  readonly rest: string;
}

const numbered = (number: string | undefined, rest = ''): AboutNeed => ({
  rest,
  ...(number !== undefined && { number }),
});

const PROGRESS =
  '进度 进展 查进度 查询进度 进度查询 查进展 办理进度 处理进度 办理进展 处理进展 办理情况 处理情况 办理结果 处理结果 办理状态 处理状态 查办理进度 最新进展 最新进度 查单 近况';
const IS_DONE = [
  '处理',
  '解决',
  '办',
  '办好',
  '处理好',
  '弄好',
  '修好',
  '办完',
  '处理完',
  '受理',
  '接',
  '接单',
  '安排',
  '落实',
  '派人',
  '修',
  '弄',
  '搞定',
  '搞好',
  '办成',
  '派',
  '回复',
  '答复',
  '完成',
  '办结',
  '批',
  '批下来',
  '通过',
  '转',
]
  .flatMap((verb) =>
    ['没', '没有', '了没', '了没有', '了吗', '吗', '了么', '没得', '了不', '了冇', '好没', '好了没'].map(
      (asked) => `${verb}${asked}`,
    ),
  )
  .join(' ');
const STANDS = `
  ${PROGRESS} 情况 状态 结果 消息 下文 回音 眉目 动静 信儿 音信 回信 回复 答复 着落 说法 反馈 后续 到哪 到哪了 到哪里 到哪儿 到哪步 到哪一步 到哪一步了 到哪个环节 到哪个阶段 哪一步 哪步 到什么地步 到什么程度 到啥程度 到什么阶段 到啥地步 到啥阶段 到啥步
  怎么样 怎样 怎样了 怎么样了 咋样 咋样了 咋个样 咋个样了 如何 如何了 啥样 什么情况 啥情况 啥子情况 催 催催 催一下 催一催 催办 催促 怎么还没 怎么没 怎么没人来 怎么还没人来 咋还没人来 怎么没人管 怎么了 咋了 咋还没
  有消息 有没有消息 有结果 有没有结果 有下文 有回音 有眉目 有动静 有信 有着落 有进展 有没有进展 啥时候 什么时候 排到什么时候 排到啥时候 排到哪 排到几号 轮到啥时候 轮到没有 几时 多久 还要多久 要多久 多长时间 还得多久 啥时 何时 哪天
  有人管 有人处理 有人跟进 有人接 有人接了 有人接单 有人受理 有没有人管 有没有人处理 有没有人接 有没有人跟进 谁在处理 谁在办 谁接的单 谁接的 谁接了 谁处理 谁负责 有人来 有没有人来 有人接了没有 有人管了没有 有人管了没 有人接了没 有人处理了没 有人处理了没有
  ${IS_DONE}
`;
const LOOKING =
  '查 查查 查一下 查看 查询 看 看看 看一下 问 问问 打听 了解 知道 晓得 告诉 怎么查 怎么看 咋查 咋看 如何查 显示 跟 一查';
const VERBS = `
  ${LOOKING} 办 处理 弄 搞 修 解决 走 跟进 落实 安排 推进 进行 整 受理 办理 完 好 修好 办好 弄好 派人 得 的 到 上 现在 目前 还 到底 究竟 有
`;
const ITS_OWN = `
  我的 我那张 那张 我那桩 那桩 那桩事 桩 的那桩事 这桩事 我这事 我求助的 我登记的 我的那件 我那 我那个 我那件 俺那 俺的 俺那个 我的事 那事 那件事 那个事 那件 那个 这件事 这个事 这事 事 事情 事儿 的事 单子 单 工单 需求 诉求 求助 申请 报修 投诉 问题 反映 反馈 编号 号 单号 件 条 我的单 我家 我家的 俺家 俺家的 我们 我们家
  报的 报 提的 提 登记的 登记 反映的 反映 说的 交的 提交的 提交 报上去的 报上去 交上去 上报的 申请的 求助的 反应的 托的 报过的 提过的 报修的
`;
const WHEN_IT_WAS =
  '上次 上回 之前 昨天 前天 前几天 上周 上个月 早上 上午 下午 刚才 前两天 大前天 那天 以前 前阵子 上礼拜 上星期 几天前 好几天 半个月 一个月 一周 一个星期 两天 三天 几天 过去 今天 早就 这 那 后来';
const saysProgress = saysAny({
  all: [PROGRESS],
  may: `${STANDS} ${VERBS} ${ITS_OWN} ${WHEN_IT_WAS}`,
});
/** 催一下,N20261116-205598,老人等着呢 */
const URGED = /^(?:帮我|给我|麻烦|请)*(?:催|催催|催一催|催一下|催办)(?:一?下)?(?=$|[\s,;])/u;
const asksOfNumbered = inClause(saysAny({ all: [STANDS], may: `${VERBS} ${ITS_OWN} ${WHEN_IT_WAS}` }));
const asksOfOwn = inClause(saysAny({ all: [STANDS, ITS_OWN], may: `${VERBS} ${WHEN_IT_WAS}` }));
/** A number and no more than that it be looked at. */
const looksAtNumbered = saysAny({ all: [`${LOOKING} ${ITS_OWN}`], may: LOOKING });
const asksAgain = saysAny(
  { all: ['查询'] },
  {
    all: [
      '处理得 处理的 办得 弄得 搞得 处理到 办到 办理得 进行得 修得 处理 办理',
      '怎么样 怎么样了 咋样 咋样了 如何 如何了 怎样了 哪了 哪里了 哪一步了 哪一步 什么程度',
    ],
    may: `到 现在 目前 ${WHEN_IT_WAS}`,
  },
  {
    all: [
      '有结果 有没有结果 有进展 有没有进展 有消息 有没有消息 有下文 有没有下文 有眉目 有着落 有没有着落 有回复 有没有回复 有回音 有没有回音 有新进展 处理好没 处理好了没 处理好了吗 办好没 办好了没 办好了吗 修好没 修好了没 处理完没 处理没 处理了没 处理了吗 办了没 办了吗',
    ],
    may: `没 没有 没得 不 啥 什么 ${WHEN_IT_WAS}`,
  },
  {
    all: [
      '还要等多久 还要多久 要等多久 等多久 啥时候能好 什么时候能好 什么时候能办好 什么时候能处理 什么时候处理 啥时候处理',
    ],
    may: '才能 能 好 办好 处理 到底 究竟',
  },
);

const OWN =
  /我(?:家|们)?(?:的|那个?|上次|上回|之前|昨天|前天|前几天|前两天|上周|上礼拜|上星期|报|提|说|反映|交|登记)|俺(?:家|们)?(?:的|那|上次|报|提|说)|那(?:个)?(?:事|单|件)|上次|之前|报修的|投诉的|反映的|登记的|单子|编号|的(?:那个|那件)?事/u;
const STANDS_IN =
  /进度|进展|(?:办|处理|弄|搞|走|修|查|进行)?到(?:哪|啥|什么)(?:里|儿|一?步|地步|程度|阶段)|(?:办|处理|弄|搞|解决|修)(?:得|的|到)?(?:怎么样|怎样|咋样|如何|啥样)|(?:怎么样|咋样)了|有(?:没有)?(?:什么|啥)?(?:消息|结果|下文|回音|眉目)|(?:办|修|弄|处理|解决)(?:好|完)?(?:了)?(?:没有?|吗|么)\??$|有人(?:管|处理|跟进|接|修|理)(?:了)?(?:没|吗|么)|(?:怎么|咋|为啥|为什么)(?:还|都|一直)?(?:没|没有|不见)人?(?:来|管|修|处理|理|动静|消息|回复)|有(?:没有)?(?:结果|消息|下文|回音)(?:没有?|了没有?|吗)|有没有人(?:管|处理|跟进|接|修|理)/u;
const LONGEST_QUESTION = 26;

/** 进度 · 我那个事办得怎么样了 · N20261122-482195到哪一步了: the number when it was said; null when nothing of the kind is asked. */
export function readHowItStands(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  const isAsked =
    number === undefined
      ? saysProgress(words) || asksOfOwn(words) || asksAgain(words)
      : words === '' || URGED.test(words) || asksOfNumbered(words) || looksAtNumbered(words) || saysProgress(words);
  if (isAsked) return numbered(number);
  const isQuestion = words.length <= LONGEST_QUESTION && STANDS_IN.test(words);
  return isQuestion && (number !== undefined || OWN.test(words)) ? numbered(number) : null;
}

const WITHDRAW = '撤回 撤销 收回 撤掉 撤了 撤 撤下 撤下来 取消 取消掉 作废 撤回来 撤销掉 撤单 销掉 删掉 删除 注销 撤诉';
const REQUEST =
  '需求 诉求 求助 报修 申请 单子 单 工单 登记 投诉 反映 事 事情 那件事 这件事 问题 请求 事儿 那条 这条 那个 那件';
const PLAIN_WITHDRAW = '撤回 撤销 收回 撤掉 撤了 撤回来 撤单 撤';
const NO_LONGER = `
  我的 我报的 我提的 我登记的 我反映的 我说的 俺的 俺报的 俺提的 那件 那个 那条 这件 这条 上次 上次的 刚才 刚才的 刚刚 刚刚的 昨天 昨天的 前天 之前 之前的 报的 提的 登记的 反映的 刚报的 刚提的 最近 最近的 最新的 把 掉 一个 那 的 上面 上面的 编号 号
  不用了 不用 不用办了 不用弄了 不用处理了 不用麻烦了 不用管了 不用来了 不用修了 不需要了 不要了 不办了 不弄了 不想要了 已经 好了 修好了 解决了 弄好了 处理好了 办好了 找到了 自己 自己修好了 自己解决了 自己弄好了 没事了 没问题了 问题解决了 报错了 提错了 写错了 填错了 搞错了 弄错了 报重了 重复了 报重复了 想要 不想 提了 报了 登记了 误报 填错 来电了 有人修了 先 有人 来修了
`;
const withdrawsAlone = saysAny({ all: [PLAIN_WITHDRAW], may: NO_LONGER }, { all: [WITHDRAW, REQUEST], may: NO_LONGER });
const withdrawsNumbered = saysAny({ all: [WITHDRAW], may: `${NO_LONGER} ${REQUEST}` });

/** 我那个需求撤回吧儿子回来给我修好了: why follows without a sign. */
const WITHDRAWN_FIRST =
  /^(?:把)?(?:我们?|俺)(?:家)?(?:的|那个|那条|那件|这个|这条|报的|提的|登记的)*(?:需求|诉求|求助|报修|申请|单子|工单|事)(?:给我|帮我|就|先)*(?:撤回|撤掉|撤销|撤了|撤)吧/u;

/** 撤回 · 我报的那件事不用了,撤回 · 撤回 N20261122-482195,已经好了. */
export function readWithdrawal(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  if (number === undefined) return withdrawsAlone(words) || WITHDRAWN_FIRST.test(words) ? numbered(number) : null;
  const clauses = words.split(/[\s,;:。!]+/u);
  return withdrawsNumbered(words) || clauses.some(withdrawsNumbered) ? numbered(number) : null;
}

const stillThere = saysAny({
  all: [
    '问题还在 问题依旧 问题依然在 还是老样子 老样子 还是那样 还那样 没变化 没有变化 没啥变化 没改善 没有改善 没见好 还是坏的 还是不行 根本没用 没有用 没效果 没有效果 没人来 没人管 没人来修 没人处理 没人来过 没人来看 没人理 没人修 没有人来 没有人管 没有人处理 没见人 没见人来',
  ],
  may: '还是 根本 一直 到现在 仍然 依然 都 也 问题 事情 我的 我报的 我提的 那个事 那件事 至今 压根 现在 还 没 过 上次',
});
const UNSOLVED = new RegExp(
  '^(?:我(?:的|家|们|那个?)*)?(?:报的|提的|说的|反映的)?(?:这个|那个|这件|那件|这|那)?(?:事情?|问题|需求|诉求|单子)?(?:到现在|至今|现在|其实|并)?(?:一点儿?|半点|丝毫|还是?|根本|压根儿?|一直|到现在|仍然|仍|依然|依旧|又|都|完全|也|就|并|实际|真的?)*(?:没有?|未|冇|莫|冒|没得|木有)(?:有人)?(?:给|帮|得到|被|能)?(?:我们?|俺)?(?:解决|办好|弄好|搞好|处理好|办成|搞定|修好|整好|搞掂|办妥|弄妥|落实|处理完|办完|修成|解决好|解决掉|弄完|处理妥|摆平)(?:问题|彻底|完|好)?(?:啊|呢|嘛|呀|了|咧|哦|噢|掉|的)*(?![的过])',
  'u',
);

/** 还是没解决,那天没人来 · N20261122-482195没办好. */
export function readUnsolved(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  if (stillThere(words)) return numbered(number, '');
  const match = UNSOLVED.exec(words);
  if (/\?$|吗$/u.test(words)) return null;
  if (match === null) return unsolvedAtEnd(number, words);
  return numbered(number, withoutRepeating(trimmed(words.slice(match[0].length))));
}

/** 没解决没解决那个灯不亮 says it twice. */
function withoutRepeating(reason: string): string {
  const again = UNSOLVED.exec(reason);
  return again === null ? reason : trimmed(reason.slice(again[0].length));
}

/** 你们说办好了,其实还没解决 */
const SAID_TO_BE_DONE =
  /^[^,;。]{0,6}(?:说|讲|显示|写着?|回复)[^,;。]{0,6}(?:办|弄|修|处理|解决|搞)[好完定结]?了[\s,;。]/u;

/** N20261122-482195 灯又灭了,没解决: the reason comes first. */
function unsolvedAtEnd(number: string | undefined, words: string): AboutNeed | null {
  if (number === undefined && words.length > 14 && !SAID_TO_BE_DONE.test(words)) return null;
  const at = words.search(/[\s,;。?!]+[^\s,;。?!]+$/u);
  if (at < 0) return null;
  const match = UNSOLVED.exec(trimmed(words.slice(at)));
  if (match === null || match[0] !== trimmed(words.slice(at))) return null;
  const reason = trimmed(words.slice(0, at));
  return numbered(number, SAID_TO_BE_DONE.test(`${reason},`) ? '' : reason);
}

const trimmed = (words: string): string => words.replaceAll(/^[\s,;:。?!]+|[\s,;:。?!]+$/gu, '');
