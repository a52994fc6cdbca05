import { inClause, saysAny } from '../wording.ts';

const AUTOMATION = `
  自动派单 自动派 自动匹配 自动安排 自动分配 自动分派 自动推荐 自动找机构 自动转 自动派活 自动配对 自动撮合 机器派单 机器匹配 机器安排 机器分配 电脑派单 电脑匹配 电脑安排 电脑分配 系统派单 系统匹配 系统安排 系统分配 系统自动派 系统自动派单 系统自动匹配
  系统自动安排 系统自动分配 机器自动派单 机器人派单 机器人安排 机器人分配 机器人匹配 算法派单 算法匹配 算法推荐 算法安排 智能派单 智能匹配 智能推荐 字动派单 自动派丹 自动牌单 zidongpaidan
`;
const MAY =
  '我 我的 我们 我家 俺 咱 给 帮 把 的 事 事情 需求 诉求 单子 以后 今后 从今 从现在起 起 了 再 来 去 功能 服务 这个 那个 都 也 想 愿意 同意 让 由 用 被 接受 又 还是 就 那 先 对 帮我 给我 这些 吧 呢';
const REFUSED =
  '不要 不用 不想 不接受 不同意 不愿意 不需要 别 别用 别给我 莫 莫要 勿 拒绝 关 关掉 关闭 关了 停 停掉 停止 停用 停了 取消 退出 撤 撤掉 撤销 禁止 不许 不准 不喜欢 不放心 不信 信不过';
const BY_PEOPLE = `
  人工派单 人工匹配 人工安排 人工分派 人工来派 人工来派单 人来派单 人来安排 人来派 真人派单 真人安排 工作人员派单 工作人员安排 工作人员来派 经理人安排 经理人派单 社工安排 社工派单 专人派单 专人安排 让人派单 让人来派
`;
const ASKED_FOR = '要 改 改成 改为 换 换成 改用 走 用 转 转成 只要 只 我要 我想要 请';
const ALLOWED = `
  恢复 恢复成 可以 能 打开 开 开启 启用 重新 重启 继续 还是 同意 允许 接受 愿意 换回 改回 回到 要 用 开通 用回 换成 改成
`;

/** Only what says so itself: 自动派单 alone is no wish either way. */
const refuses = inClause(
  saysAny(
    { all: [AUTOMATION, REFUSED], may: `${MAY} ${BY_PEOPLE} ${ASKED_FOR}` },
    { all: [BY_PEOPLE, `${ASKED_FOR} ${REFUSED}`], may: `${MAY} ${AUTOMATION}` },
  ),
);
const allows = inClause(saysAny({ all: [AUTOMATION, ALLOWED], may: MAY }));

/** 不要自动派单 · 恢复自动派单: may the system itself decide who is asked first? */
export function readAutomation(text: string): { on: boolean } | null {
  if (refuses(text)) return { on: false };
  return allows(text) ? { on: true } : null;
}
