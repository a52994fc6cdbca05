import { ITEM, withItem } from '../said-number.ts';
import { inClause, saysAny } from '../wording.ts';

const NOT_DELIVERED = `
  没送到 未送到 没送达 未送达 没发到 没发出去 没发出 没发成 没发成功 未发出 发送失败 发失败 送不到 发不出去 送失败 没有送到 没有送达 没有发到 没有发出去 没通知到 没通知上 没传到 没递到 没投递 投递失败 没送成 没送成功 没送出去 未发成功 未发送成功 没发送成功 发送不成功 失败的 没送到的 未送达的 没发出去的 发送失败的 没送着 没送到位
  没通知着 未通知到 通知不到 没有通知到 没送上 送达失败 未成功送达 没成功送达 没能送到 没能送达 没发过去 没推送成功 推送失败
`;
const UNDELIVERED_MAY =
  '昨天 前天 刚才 上次 上回 那条 这条 那次 家 户 几户 有几户 列给我 报给我 个 哪些 哪个 哪几个 哪几条 哪几条 那些 有哪些 有哪 有 有没有 还有 还 多少 几条 几个 谁 什么 啥 啥子 列 列出 列出来 列表 清单 名单 看 看看 看一下 查 查看 查查 查询 查一下 显示 打开 消息 通知 群发 短信 信息 人 居民 里 都 是 呢 给 一份 情况 记录 没得 一共 条 的 了 出来 调出 到底 没有 现在 今天 最近 发 发我 群';
/** 没送到的 · 还有没送到的吗. */
export const asksForUndelivered = inClause(
  saysAny(
    { all: [NOT_DELIVERED], may: UNDELIVERED_MAY },
    {
      all: [
        '没收到 未收到 没有收到 收不到',
        '哪些人 谁 哪几个 多少人 有谁 哪些居民 哪几户 哪些 几户 有几户 多少户 几个 几个人 有哪些',
      ],
      may: UNDELIVERED_MAY,
    },
  ),
);

export type Settlement = 'send-again' | 'leave';

const SETTLED: readonly (readonly [Settlement, (words: string) => boolean])[] = [
  [
    'leave',
    saysAny({
      all: [
        ITEM,
        '不发 不发了 不用发 不用发了 别发 别发了 不再发 不再发了 不要发 不要发了 不重发 不重发了 不用重发 不用重发了 不用再发 不用再发了 不必发 不必再发 不必重发 放弃 放弃了 算了 不管 不管了 忽略 跳过 不理 留着 不送 不送了 不要重发 别重发 莫发 莫发了 不补发 不补发了 步发 部发 布发 不发送 不发送了 不要再发 不要再发了 略过 甭发 甭发了',
      ],
      may: '把 将 那 那条 这条 的 消息 通知 没送到 没送到的 群发 由 就 给 掉 先 里 那个',
    }),
  ],
  [
    'send-again',
    saysAny({
      all: [
        ITEM,
        '重发 重新发 再发 重新发送 再次发送 补发 再次发 重新推送 再送 重送 再试 重试 重发一次 再发一次 重新发一次 重新发一遍 再发一遍 补发一下 重发一遍 再送一次 再试一次 从发 重新发出 重新发出去 再推 重推 发多一次 多发一次',
      ],
      may: '把 将 那 那条 这条 的 消息 通知 没送到 没送到的 群发 给 遍 次 里 那个',
    }),
  ],
];

/** 重发 2 · 第三个不发: which of the undelivered ones, and what becomes of it. */
export function readSettlement(text: string): { readonly item: number; readonly decision: Settlement } | null {
  for (const words of [text, text.split(/[,;。]/u)[0]!]) {
    const said = withItem(words.replaceAll(/一[次遍]/gu, ''));
    const decision = said === null ? undefined : SETTLED.find(([, isMeant]) => isMeant(said.words))?.[0];
    if (said !== null && decision !== undefined) return { item: said.item, decision };
  }
  return null;
}
