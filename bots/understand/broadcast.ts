import { readFields, type Fields } from './fields.ts';
import { ITEM, withItem } from './said-number.ts';
import { inClause, saysAny } from './wording.ts';

/** A broadcast as an organizer writes it; what was not written is absent. */
export interface BroadcastWords {
  readonly text: string;
  readonly audience?: string;
  readonly at?: string;
}

const COMMAND =
  '(?:发?群发(?:消息|通知)?(?:一下)?(?:[一1]?[个条则份](?:消息|通知|公告)?(?=[\\s:,]|(?<=条|则|通知|消息|公告)))?)(?!(?:消息|通知)?的|第?[\\d一二三四五六七八九十]{1,4}号(?!楼|院|栋|线|门|线路)|进度|情况|红包|怎么|吗|是什么)';
const COMPOSE = new RegExp(`^${COMMAND}[\\s:,]*(.*)$`, 'u');
const AS_TYPED = new RegExp(`^\\s*${COMMAND}[\\s:：,，]*([^]*?)(?:[\\s,，;；](?:发给|时间)|$)`, 'u');

/** 群发给3号楼 今晚停水 · 给桂花社区群发 今晚停水: who gets it comes first. */
const TO_FIRST: readonly RegExp[] = [
  /^(?:群发消息|群发通知|群发)(?:一下)?给(?<to>[^\s,:]{2,20})[\s,:]+(?<what>.+)$/u,
  /^(?:给|向|对)(?<to>[^\s,:]{2,20}?)(?:群发消息|群发通知|群发)(?:一下|一条)?[\s,:]+(?<what>.+)$/u,
];
const FIELD_ANYWHERE =
  /[\s,;]*(?=发给|时间[\s:]*(?:今|明|后|大后|下|周|星期|礼拜|\d|[一二三四五六七八九十]+[月点号]|月底|上午|下午|晚上|中午|早))/gu;

/**
 * 群发 明天上午停水 发给 桂花社区 时间 今晚7点, also without blanks.
 * @param text in the form commands are matched against
 * @param typed the words as they were typed: what is broadcast keeps its marks
 */
export function readBroadcast(text: string, typed: string = text): BroadcastWords | null {
  const toFirst = TO_FIRST.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  const said = toFirst === undefined ? text : `群发 ${toFirst['what']} 发给 ${toFirst['to']}`;
  const rest = COMPOSE.exec(said)?.[1];
  if (rest === undefined) return null;
  const apart = readFields(rest, FIELDS);
  const isApart = apart === null || apart.of.发给 !== undefined || apart.of.时间 !== undefined;
  const { head, of } = (isApart ? apart : readFields(rest.replaceAll(FIELD_ANYWHERE, ' '), FIELDS)) ?? NOTHING;
  const words = isApart && toFirst === undefined ? (AS_TYPED.exec(typed)?.[1]?.trim() ?? '') : '';
  return {
    text: head === '' || words === '' ? head : words,
    ...(of.发给 !== undefined && { audience: of.发给 }),
    ...(of.时间 !== undefined && { at: of.时间 }),
  };
}

const FIELDS = ['发给', '时间'] as const;
const NOTHING: Fields<(typeof FIELDS)[number]> = { head: '', of: {} };

/** Whom the words after 发给 mean; places and names are still words. */
export type AudienceWords =
  | { readonly kind: 'non-voters'; readonly poll: number }
  | { readonly kind: 'signed-up'; readonly activity: number; readonly state: 'placed' | 'waiting' | 'any' }
  | { readonly kind: 'rooms'; readonly place: string }
  | { readonly kind: 'tag'; readonly place: string; readonly tag: string }
  | { readonly kind: 'place'; readonly place: string };

const NON_VOTERS =
  /^第?(\d{1,6})号(?:投票|表决)?(?:里|中)?(?:还|尚)?(?:没有?|未)(?:投票?|表决|参加)的?(?:人|居民|业主|邻居|住户)?$/u;
const SIGNED_UP = /^第?(\d{1,6})号活动(?:的)?(报名|报上|候补|排队|全部|所有)(?:了)?的?(?:人|居民|邻居|名单)?$/u;
const ROOMS = /^(.{0,40}?)的?(?:各个?|所有|全部)?(?:微信)?群$/u;
const TAG = /^(.{1,40}?)的(?:全体|所有)?(.{1,20})$/u;
const EVERYONE = /^(?:全体|所有)?(?:人|居民|邻居|住户|业主|村民)$/u;

export function readAudience(words: string): AudienceWords {
  const silent = NON_VOTERS.exec(words);
  if (silent !== null) return { kind: 'non-voters', poll: Number(silent[1]) };

  const signed = SIGNED_UP.exec(words);
  if (signed !== null) return { kind: 'signed-up', activity: Number(signed[1]), state: stateSaid(signed[2]!) };

  const rooms = ROOMS.exec(words);
  if (rooms !== null) return { kind: 'rooms', place: rooms[1]! };

  const [, place = '', tag = ''] = TAG.exec(words) ?? [];
  if (place === '') return { kind: 'place', place: words.replace(/(?:全体|所有)?(?:居民|邻居|住户|村民)$/u, '') };
  return EVERYONE.test(tag) ? { kind: 'place', place } : { kind: 'tag', place, tag };
}

function stateSaid(word: string): 'placed' | 'waiting' | 'any' {
  if (/候补|排队/u.test(word)) return 'waiting';
  return /全部|所有/u.test(word) ? 'any' : 'placed';
}

export type BroadcastStep = 'pause' | 'resume' | 'recall' | 'progress' | 'approve';

const BROADCAST = '群发 群发消息 群发通知 条群发 个群发 那条群发 这条群发 广播 裙发 群发的 群发任务 通知 消息 群发那条';
const NUMBERED = '# 的 把 将 那 这 那条 这条 编号 号 任务 刚才 刚才的 刚刚 昨天 今天 发 发送';
const WHY =
  '内容有误 内容 有误 内容错了 写错了 发错了 发错 错了 有错 有错误 有问题 写错 打错了 打错字了 时间错了 时间不对 不对 等一下 等等 还要改 要改 改一下 先等等 没问题了 问题解决了 改好了 重复了 发重了 因为 有变 计划有变 信息有误 日期错了 地点错了';
const STEPS: Readonly<Record<Exclude<BroadcastStep, 'progress'>, string>> = {
  pause:
    '暂停 停止 停 停一停 停停 先停一停 停掉 停一下 先停 先停一下 先停下 停下 停下来 先暂停 暂停一下 暂停发送 停发 先别发 先不发 暂缓 缓一缓 中止 停住 叫停 暂时停 暂时停止 暂停掉 别发 别发了',
  resume:
    '继续 恢复 接着 接着发 继续发 继续发送 恢复发送 重新开始 重启 可以继续 接着来 续发 继续推送 重新发送 取消暂停 解除暂停 往下发 继续吧 开始',
  recall: '撤回 撤销 收回 撤掉 撤 撤回来 召回 收回来 撤了 撤下 撤下来 追回 撤回掉 取消 作废',
  approve: '同意 批准 通过 审批通过 准了 可以发 审核通过 核准 同意发 同意发送 批了 准发 放行',
};
const STEP_MEANT = Object.fromEntries(
  Object.entries(STEPS).map(([step, verbs]) => [
    step,
    saysAny({ all: [verbs, BROADCAST, ITEM], may: `${NUMBERED} ${WHY}` }),
  ]),
);

/** 我撤回了一条消息 names no broadcast. */
const WAS_PAUSED = /暂停(?:了|掉)?的|停(?:了|掉)的/u;
const SOME = /[一两几](?:条|个)(?:消息|通知|信息)/u;

/** 暂停群发 3号 · 继续3号群发 · 群发9号发错了,撤回: the number, when this step of a broadcast is meant; a reason may follow. */
export function readBroadcastStep(text: string, step: Exclude<BroadcastStep, 'progress'>): number | null {
  if (SOME.test(text) || (step === 'pause' && WAS_PAUSED.test(text))) return null;
  const isMeant = STEP_MEANT[step]!;
  for (const words of [text, text.split(/[,;:。!]/u)[0]!]) {
    const said = withItem(words);
    if (said !== null && isMeant(said.words)) return said.item;
  }
  return null;
}

const PROGRESS =
  '进度 情况 进展 怎么样 怎么样了 咋样 咋样了 如何 如何了 到哪了 到哪 状态 结果 发完没 发完了没 发完了吗 发完没有 发完了没有 发了多少 发出多少 发送进度 发送情况 送达情况 多少人收到 多少人收到了 几个人收到 发到哪了 发到哪 发到哪儿了 发到哪里了 发到哪儿 发了多少人 发了几个人 发给多少人了 发了多少条 发了几条 到了多少人 送达率 送达 到什么程度 发出去没有 发出去没 发得怎么样 发得怎么样了 发得咋样 发的怎么样 发好了没 发好没 发完 群发进度 群发情况';
const PROGRESS_MAY = `${NUMBERED} 看 看看 看一下 查 查看 查查 查询 查一下 现在 目前 最近 最近的 最新 最新的 我的 我们的 我 几个 有 了解 知道 告诉 到 了 没 发送 列 列出来 得 都`;
const asksForProgress = saysAny({
  all: [PROGRESS, '群发 群发消息 群发通知 条群发 个群发 广播 裙发 群发的 群发进度 群发情况'],
  may: PROGRESS_MAY,
});

/** 群发进度 3号 · 看看群发进度; null when neither is meant. */
export function readProgress(text: string): { broadcast?: number } | null {
  if (asksForProgress(text)) return {};
  const said = withItem(text);
  return said !== null && asksForProgress(said.words) ? { broadcast: said.item } : null;
}

const CORRECTION = /^([^]{1,30}?)[\s,，:：;；]*(?:更正|改成|应该是|应为|改为)[\s:：,，]*([^]{2,})$/u;

/**
 * 撤回群发 3号 · 撤回群发 3号 更正 改在后天: what is told to those who got it.
 * @param typed the words as they were typed: the correction keeps its marks
 */
export function readRecall(text: string, typed: string = text): { broadcast: number; correction?: string } | null {
  const [, corrected, ...more] = CORRECTION.exec(text) ?? [];
  const broadcast = readBroadcastStep(corrected ?? text, 'recall');
  if (broadcast === null) return null;
  const correction = more.length === 0 ? undefined : (CORRECTION.exec(typed.trim())?.[2] ?? more[0]);
  return { broadcast, ...(correction !== undefined && { correction }) };
}

const NEWS =
  '通知 群发 消息 信息 推送 短信 广播 群发消息 群发通知 社区通知 提醒 通知消息 公告 推送消息 群发信息 通知短信 群消息';
const OPTING = `
  退订 td 取消订阅 取消群发 取消通知 取消接收 取消推送 关闭通知 关闭推送 关掉通知 停止通知 停止推送 停止接收 关通知 屏蔽通知 屏蔽群发 拒收 拒收通知 拒绝接收 拒绝通知 取关 不收通知 不收 不订了 不订阅 不订阅了 退出订阅 退群发 退订群发 取消提醒 解除订阅 tuiding 退订了
`;
const OPTING_MAY = `${NEWS} 全部 所有 的 这些 那些 这种 社区 你们 发 订阅 收 接收 太多 太多了 太烦 太烦了 烦 烦死了 吵 太吵 吵死了 天天 天天发 老是 怎么 如何 咋 咋个 回复 回 服务 把 吧 我要 没用 用不着 不看 功能`;
const NO_MORE =
  '不要 别 莫 不想 不用 不需要 不必 甭 嫑 勿 不许 停止 不要再 别再 莫再 不想再 不用再 少 拒绝 不愿意 莫要 不想要 不准 莫得再 休要 请勿 禁止 不希望 不再 不用给 不想收到';
const NO_MORE_MAY = `以后 往后 今后 给我发 给我推 发这些 发那些 发 再 收 收到 接收 推 推送 看 看到 退订 的 这些 那些 这种 社区 你们 发送 发来 往 这儿 这里 打扰 烦 太多 太多了 天天 天天发 老是 把 从 一天到晚 乱 乱发 老 总 总是 任何 什么 了 到 发过来 过来 骚扰 全部 所有`;
const saysOptOut = saysAny(
  { all: [OPTING], may: OPTING_MAY },
  { all: [NO_MORE, NEWS], may: NO_MORE_MAY },
  {
    all: [
      '别发了 别再发了 不要发了 不要再发了 莫发了 莫再发了 别给我发了 不要给我发了 别给我发 不要给我发 别再给我发 别再给我发了 不要再给我发 不要再给我发了 别推了 不想收了 不收了 别再推了 莫给我发 莫再给我发 莫给我发了',
    ],
    may: `${NEWS} 退订 这些 那些 这些个 那些个 的 烦 太烦 太多 太多了 烦死了`,
  },
  {
    all: [NEWS, '关 关了 关掉 取消 取消掉 停掉 屏蔽 屏蔽了 屏蔽掉 退了 退掉', '吧 给我 帮我 给俺 请 麻烦 能不能 想 要'],
    may: '把 全部 所有 的 你们 社区 这些 那些 这种',
  },
);
const optsOutInClause = inClause(saysOptOut);
const NAMES_NEWS = /通知|群发|消息|推送|短信|提醒|公告|退订/u;

/** Why one opts out may be said beside it, when it is clear what of: 天天响,通知给我关了吧. */
const optsOut = (text: string): boolean => saysOptOut(text) || (NAMES_NEWS.test(text) && optsOutInClause(text));

const AGAIN =
  '恢复 恢复接收 恢复订阅 重新 重新订阅 重新接收 继续接收 取消退订 撤销退订 开启 打开 开通 启用 再次 重新开启 解除 恢服 接着收 继续收 继续给我发 接着给我发 还是给我发 还是发 重新给我发 重新发 又想收 想收 想接收 要收 要接收 可以发 可以给我发 还是要 我要收 又要 重新打开 又想要 还想收';
const AGAIN_MAY =
  '发 发送 接收 收 收到 社区 的 以后 你们 还 还是 把 退订 取消 后悔 后悔了 退错了 退错 刚才 刚刚 看 又 重新 继续 接着 功能 服务 把 之前 上次 不小心 误';
const optsIn = inClause(
  saysAny(
    { all: [AGAIN, `${NEWS} 接收 退订`], may: AGAIN_MAY },
    { all: ['回复 会复 灰复', '通知'], may: AGAIN_MAY },
    { all: ['取消退订 撤销退订 重新订阅 恢复订阅 恢复接收 不退订了 不退了 解除退订 dy'], may: AGAIN_MAY },
    { all: ['继续 接着 还是 以后', '给我发 发给我', NEWS], may: AGAIN_MAY },
  ),
);

/** Does somebody opt out (false) or back in (true)? */
export function readWanted(text: string): boolean | null {
  if (optsIn(text)) return true;
  return optsOut(text) ? false : null;
}
