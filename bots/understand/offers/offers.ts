import type { AboutNeed } from '../own-needs.ts';
import { withoutTrackingNumber } from '../said-number.ts';
import { inClause, saysAny } from '../wording.ts';
import { trimmed } from '../words/without-signs.ts';

const about = (number: string | undefined, rest = ''): AboutNeed => ({ rest, ...(number !== undefined && { number }) });

const OFFER = '派单 单子 单 新单 新单子 新派单 订单 工单 任务 新任务 活 活儿 需求';
const SENT =
  '待接的派单 派给我 派给我们 派给我们的 派给俺 派给咱 派来 派来的 派过来 派过来的 派的 待接 待接的 待接单 没接 没接的 未接 未接的 要接 要接的 可接 可接的 能接的 我的 我们的 俺的 分给我的 分给我们的 转给我的 给我的 给我们的 来 来了 要做 要处理 要办';
const ASKED =
  '有 有没有 还有 没得 有没 看 看看 看一下 查 查看 查查 查一下 列出 列出来 列表 清单 哪些 什么 啥 啥子 几个 几单 多少 有哪些 有什么 有啥 有几个 新 新的 打开 显示 有无 来 没 没有 不 是不是 来新';
const INBOX_MAY = `${ASKED} ${SENT} 今天 现在 目前 手上 手头 最近 的 里 到 了 呢 没 还 都 吗 机构 我们机构 中心 给 箱 接单箱`;
const WAITING_OFFERS =
  '派单列表 派单清单 接单箱 收单箱 待办 待接单 待接单列表 我的派单 我们的派单 派给我的单子 派给我们的单子 接单列表 派单 派单箱 派单记录 新派单 未接派单 待接派单';

/** 派单 · 有派单吗 · 有新单没得 · 有没有派给我的单子. */
export const asksForOffers = saysAny(
  { all: [WAITING_OFFERS], may: INBOX_MAY },
  { all: [OFFER, ASKED], may: `${INBOX_MAY} 派单` },
  { all: [OFFER, SENT], may: INBOX_MAY },
  {
    all: ['派单 单子 单 新单 新派单 工单', '有没有 还有 看看 看一下 查 列出来 多少 几个 几单 哪些 有哪些', SENT],
    may: INBOX_MAY,
    strange: 3,
  },
  { all: ['派了 派来 派给 分了 分来 派过来', '几单 多少单 哪些单 哪几单 什么单 啥单 几个单 几个单子'], may: INBOX_MAY },
);

const ACCEPT =
  '接单 接 接了 接下 接下了 接下来了 接受 接受派单 接受了 接这单 接这个 接这个单 接这个单子 接单了 我接 我接了 我来接 我来做 我们接 我们来 来接 来做 来办 去办 去做 接起 接咯 接起了 收下 收下了 应下 接活 抢单 认领 领了 领单 领取';
const ACCEPT_MAY =
  '收到 没问题 可以 能 我们 我 这单 这个单 这个 这条 这件 单子 单 马上去 这就去 这就 马上 好的 确认 同意 愿意 派单 由 机构 这边 中心 下午 上午 明天 过去 去 接 这个单子 那单 那个 把 那个单 该单 的';
const acceptsNumbered = saysAny({ all: [ACCEPT], may: ACCEPT_MAY });
const acceptsAlone = saysAny(
  { all: ['接单 接单了 接受派单 接这单 接这个单 接这个单子 我接单 抢单'], may: ACCEPT_MAY },
  {
    all: ['我接了 我接 我来接 我们接 我们接了 我们来接 接下了 俺接了 俺接 我接下了 这单我接 接咯 接了这单'],
    may: '这单 这个 这个单 单子 单 那单 没问题 收到 可以 能 好的 下 把',
  },
);

/** 接单 N20261122-482195 · N20261119-005812 我接了 · 我接单. */
export function readAcceptance(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  const isMeant = number === undefined ? acceptsAlone(words) : acceptsNumbered(words);
  return isMeant ? about(number) : null;
}

const saysTakeOver = inClause(
  saysAny({
    all: [
      '接手 我接手 我来接手 接手了 已接手 接手处理 接手办 来接手 我来处理 我去处理 我处理 我来跟进 我跟进 接守 由我接手 我负责',
    ],
    may: '收到 马上 这个 这条 警报 这就 过去 去 已经 已 现在 由 我来 处理 这边 了 看看 去看看 求助 紧急 这件 了解 我 办 的 单 单子 事 那个 跟进',
  }),
);

const takesOverAlone = inClause(saysAny({ all: ['接手 我接手 我来接手 接手了 我接手了'] }));

/** 接手 N20261122-482195 · N20261125-004417 我接手 · 接手: without its number only the plain word. */
export function readTakeOver(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  const isMeant = number === undefined ? takesOverAlone(words) : saysTakeOver(words);
  return isMeant ? about(number) : null;
}

const DECLINE =
  '(?:我们?|这边|这单|这个|只能|要|得|先|想|给|把|对不起|抱歉|不好意思|,|\\s)*(?:婉拒|婉绝|谢绝)(?:了|掉|这单|这个|一下|该单|派单)?(?:吧|了)?';
const DECLINE_PLAINLY =
  '(?:我们?|这边|这单|这个|只能|先|想|,|\\s)*(?:拒单|拒绝接单|拒绝|拒接|推掉|推了|退单|退回|接不了|不接了?|不能接|没法接|无法接|做不了|不接单)(?:了|掉|这单|这个|一下|单)?';
const REASON = '(?:[,:\\s]*(?:因为|由于|原因是?|理由是?))?[,:\\s]*(.*)$';
const DECLINE_FIRST = new RegExp(`^${DECLINE}(?!的)${REASON}`, 'u');
/** The word for it may begin with such signs too: were there any number of both, every way to part them would be tried. */
const BEFORE_LAST = '[,;。\\s]{1,4}';
const DECLINE_LAST = new RegExp(`^(.{2,60}?)${BEFORE_LAST}${DECLINE}$`, 'u');
const DECLINE_PLAINLY_FIRST = new RegExp(`^${DECLINE_PLAINLY}(?=$|[,:;\\s]|因为|由于)${REASON}`, 'u');
const DECLINE_PLAINLY_LAST = new RegExp(`^(.{2,60}?)${BEFORE_LAST}${DECLINE_PLAINLY}$`, 'u');
const DECLINE_ALONE = /^(?:拒单|不接单?|拒绝接单|拒接)(?=$|[\s:,])[\s:,]*(.*)$/u;

/** 婉拒 N20261122-482195 这周排满了 · 婉拒这两天师傅都在外地 · N20261118-264413 太远了,接不了: the reason is what else was said. */
export function readDecline(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  const plainly = number === undefined ? [DECLINE_ALONE] : [DECLINE_PLAINLY_FIRST, DECLINE_PLAINLY_LAST];
  for (const form of [DECLINE_FIRST, DECLINE_LAST, ...plainly]) {
    const reason = form.exec(words)?.[1];
    if (reason !== undefined) return about(number, trimmed(reason));
  }
  return null;
}

const START =
  '开始 开始办理 开始服务 开始办 开始处理 开工 动工 开始做 开始干 开始干活 动手 着手 着手办 着手处理 启动 已开始 开始了 开办 开始上门 上门 出发 出发了 开始修 开始维修 开始执行 开始行动 开始工作 动身 开干 开整 开搞 在办 在处理 正在办 正在处理 去办';
const START_ALONE =
  '开始 开始办理 开始服务 开始办 开始处理 开工 开始做 开始干 开始干活 着手办理 开始上门 开始执行 开始工作 开干 动工';
const START_MAY =
  '门口 楼下 楼上 家里 现场 人家 我们 我 已经 已 现在 这单 这个 这个单子 单子 单 师傅 志愿者 到了 到 人 去 过去 服务 办理 办 处理 做 事 的 这边 社工 上门 维修 修 今天 今天下午 下午 上午 这就 把 正式';
const startsNumbered = inClause(saysAny({ all: [START], may: START_MAY }));
const startsAlone = saysAny({ all: [START_ALONE], may: START_MAY });

/** 开始 N20261122-482195 · 开始服务. */
export function readStart(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  return (number === undefined ? startsAlone(words) : startsNumbered(words)) ? about(number) : null;
}

const DONE =
  /^(?:我们?|这边|这个|这单|该单|事情|已经?|全部|都|今天|可以|的|,|\s)*(?:办结|结案|结单)(?:了|啦|掉|单|:|这单)?(?!的|果)[\s,:;。]*(.*)$/u;
const DONE_PLAINLY =
  /^(?:我们?|这边|这个|这单|该单|事情|已经?|全部|都|今天|的|,|\s)*(?:办结|办完|做完|完成|完工|搞定|处理完|处理好|办好|做好|弄好|修好)(?:了|啦)?(?:$|[\s,:;。]+)(.*)$/u;
const DONE_LAST = /^(.{2,80}?)[,;。\s]+(?:可以|已经?|申请|请|都)*(?:办结|结单|结案)(?:了|吧)?$/u;

/** 办结 N20261122-482195 换了楼道灯 · N20261122-482195 换了楼道灯,办结: what was done is what else was said. */
export function readReport(text: string): AboutNeed | null {
  const { number, words } = withoutTrackingNumber(text);
  const forms = number === undefined ? [DONE, DONE_LAST] : [DONE, DONE_PLAINLY, DONE_LAST];
  for (const form of forms) {
    const note = form.exec(words)?.[1];
    if (note !== undefined) return about(number, trimmed(note));
  }
  return null;
}

const TAKING = '接单 派单 接活 收单 派活 接新单 接新的单 接派单 接单子 接任务 派新单 接新单子 派单子 接受派单 接单了';
const PAUSE =
  '暂停 停 停止 先停 停掉 停一停 停一下 停几天 暂时停 暂停一下 先暂停 不 先不 暂不 暂时不 别 先别 不能 没法 不要 不再 休息 中止 停下 关闭 关掉 接不了 无法 暂时 不了 停下来 停了 缓 缓一缓';
const PAUSE_MAY = `
  一段时间 这两天 这几天 几天 两天 三天 一周 一个星期 这周 这星期 今天 明天 下周 本周 月底前 暂时 我们 我们这边 这边 机构 中心 忙 太忙 太忙了 忙不过来 人手不够 人手不足 缺人 没人 满了 排满了 太多 太多了 师傅 请假 放假 春节 过年 期间 给 给我们 向 了 功能 状态 把 设为 设成 的 单 活 新的 新 到 开始 起 从
`;
const RESUME =
  '恢复 继续 重新 重新开始 开始 重启 重开 又能 又可以 可以 能 能够 打开 开启 接着 回复 又 恢复正常 正常 复工 解除暂停 取消暂停';
const RESUME_MAY =
  '我们 我们这边 这边 机构 中心 了 功能 状态 给 给我们 又 现在 今天 明天 正常 忙完了 有空了 有人手了 师傅 回来了 放完假 节后 把 设为 的 新 新的 起 从 开始 人手够了 人手 够了 有';
const pausesOffers = inClause(saysAny({ all: [PAUSE, TAKING], may: PAUSE_MAY }));
const resumesOffers = inClause(saysAny({ all: [RESUME, TAKING], may: RESUME_MAY }));

/** 暂停接单 · 先不接单了 · 可以恢复接单了. */
export function readPause(text: string): { paused: boolean } | null {
  if (pausesOffers(text)) return { paused: true };
  return resumesOffers(text) ? { paused: false } : null;
}

const UNMATCHED =
  '没找到机构 还没找到机构 没有机构接 没机构接 没人接的 没人接 待撮合 未撮合 没撮合 等撮合 等待撮合 待撮合的 待撮合列表 待撮合清单 待撮合需求 没撮合的 未撮合的 等撮合的 要撮合 要撮合的 撮合列表 撮合清单 撮合队列 待派 待派单 待分派 待分配 待派的 未派单 没派出去 没派出去的 未派出 未派 没派的 未派的 待匹配 没匹配 没匹配的 未匹配 未匹配的 等着撮合 等着撮合的 等着派 等着派的 没人接的单子 没人接的需求 需要撮合 需要撮合的 待处理撮合 撮合 待撮和';
const QUEUE_MAY =
  '看 看看 看一下 查 查看 查查 查一下 打开 调出 有 有没有 有哪些 有什么 有啥 哪些 还有 还有哪些 还有多少 多少 几个 几件 几条 列表 清单 队列 名单 的 需求 诉求 单子 单 列出 列出来 拉 拉出来 拉出 调出来 翻出来 捋一捋 事 事情 显示 什么 啥 啥子 现在 目前 今天 里 里面 情况 都 没得 呢 给 发 进 进入 手上 一共 还 没有 单量';

/** 待撮合 · 还有哪些待撮合的. */
export const asksForQueue = saysAny({ all: [UNMATCHED], may: QUEUE_MAY, strange: 3 });

const ASSIGN =
  /^(?:请|要|就|直接|可以|先|这单|这个)*(?:指派给?|派给|分派给?|分配给?|派到|转派给(?!议事)|转给|交给|派单给|安排给|推给|匹配给?|撮合给)[\s,:]*(.{0,60}?)(?:去做|去办|来做|处理|办理|来办|吧)?$/u;

/** 派给 N20261122-482195 便民水电维修 · N20261117-500231 派给 陪诊服务. */
export function readAssignment(text: string): { number: string; service: string } | null {
  const { number, words } = withoutTrackingNumber(text);
  const service = ASSIGN.exec(words)?.[1];
  return number === undefined || service === undefined
    ? null
    : { number, service: trimmed(service.replaceAll(/[“”"]/gu, '').replace(/[\s,;](?:因为|由于|理由|原因).*$/u, '')) };
}
