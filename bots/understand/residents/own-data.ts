import { inClause, saysAny } from '../wording.ts';

const OWN =
  '我的资料 我的信息 我的数据 我的个人信息 我的个人资料 我的记录 我的账号 我的账户 个人信息 个人资料 个人数据 自己的资料 自己的信息 自己的数据 俺的资料 俺的信息 本人资料 本人信息 我的全部资料 我的所有资料 我的所有信息 我留下的资料 我留的信息 关于我的资料 关于我的信息';
const EXPORTING = '导出 下载 拷贝 打包 备份 导一份 导一下 要一份 拿一份 给我一份 发我一份 复制 导出来 拷一份';
const DELETING =
  '删除 删掉 删了 清除 注销 清空 抹掉 删 销号 删光 彻底删除 全删 全删了 全部删除 全部删掉 都删掉 都删了 删干净 去掉 清掉 销掉 注销掉 撤销';
const AROUND =
  '我 俺 想 要 请 请问 麻烦 帮 帮我 帮忙 把 给 一下 一份 怎么 咋 如何 能 能不能 可以 可不可以 行不行 你 你们 你们这里 你们那里 这里 系统 里 里的 的 上 所有 全部 全 都 存 存的 留 留下 登记 有关 和 跟 聊天记录 手机号 电话 吧 了 呢 吗 看看 出来 不用了 以后 不想 用 再 用了 我要 申请';

/** 导出我的资料 · 把我的信息给我一份. */
export const asksForOwnData = inClause(saysAny({ all: [OWN, EXPORTING], may: AROUND, strange: 2 }));

/** 删除我的资料 · 我要注销账号. */
export const asksToLeave = inClause(
  saysAny(
    { all: [OWN, DELETING], may: AROUND, strange: 2 },
    { all: ['注销账号 注销账户 注销帐号 销号 注销我自己 把我注销 把我删了 把我删除'], may: AROUND, strange: 2 },
  ),
);
