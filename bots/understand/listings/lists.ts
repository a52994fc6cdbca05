import { inClause, saysAny } from '../wording.ts';

const ASKED = `
  有 有没有 有没得 有什么 有哪些 有啥 有啥子 什么 啥 哪些 哪几个 几个 多少 看 看看 看一下 查 查看 查查 查询 查一下 列 列出 列出来 显示 打开 翻翻 找 发 发来 发一份 给我看看 在哪看 在哪儿看 哪里看 哪儿看 怎么看
  最新 最新的 最新一期 最新一期的 最近 最近的 现在 现在的 目前 目前的 当前 今天 本月 这个月 这期 本期 新 新的 新出 新出的 公开 公开的 把 全部 所有 所有的 社区 社区的 街道 街道的 区里 区里的 我们社区 我们街道 这边 这里 里 里面 里面的 上 上面 的 都 出来 公布 公布的 发布的
`;

const OPPORTUNITIES = `
  项目清单 项目机会 项目机会清单 机会清单 项目列表 项目目录 项目机会列表 招募项目 采购项目 购买项目 购买服务项目 购买服务的项目 购买清单 公益项目清单 项目情单 项目清旦
`;
const PROJECTS =
  '项目 公益项目 社区项目 服务项目招募 项目可以申报 项目能申报 项目可以接 项目能接 项目可做 项目可以做 项目能做';

/** 项目清单 · 有哪些项目可以接 · 最新的项目机会. */
export const asksForOpportunities = inClause(
  saysAny(
    { all: [OPPORTUNITIES], may: ASKED },
    {
      all: [PROJECTS, '有什么 有哪些 有啥 有啥子 有没有 有没得 哪些 最新的 新的 什么 看看 看一下'],
      may: `${ASKED} 机构 我们机构 可以 能 申报 接 做 承接 报`,
    },
  ),
);

const SUPPLY = `
  服务清单 服务供给清单 供给清单 服务列表 服务目录 服务供给 服务一览 服务项目清单 服务情单 服务清旦 机构服务清单 社会服务清单 便民服务清单 公益服务清单
`;
/** 服务清单 · 服务目录看看. What there is of one kind is searched for in the directory instead. */
export const asksForSupply = inClause(saysAny({ all: [SUPPLY], may: ASKED }));

const NEEDS = `
  需求清单 居民需求清单 居民需求 居民的需求 需求列表 需求目录 需求一览 需求情单 需求清旦 公开需求 大家的需求 大家的需求清单 邻居们的需求 居民的需求清单 村民需求清单 群众需求清单 居民诉求清单 诉求清单 居民需求列表
`;

/** What is one’s own is asked for otherwise. */
const ONES_OWN = /(?:我|俺|咱)们?的/u;

/** 需求清单 · 看看居民需求清单 · 最近大家的需求有哪些. */
export const asksForNeeds = (text: string): boolean => !ONES_OWN.test(text) && saysNeeds(text);

const saysNeeds = inClause(saysAny({ all: [NEEDS], may: ASKED }));

const OWN = `
  我的项目 我们的项目 俺的项目 咱们的项目 我发布的项目 我发的项目 我填的项目 我们发布的项目 我们发的项目 我们机构的项目 本机构的项目 我报的项目 我们报的项目 我们报名的项目 我有意向的项目 我们有意向的项目 我申请的项目 我们申请的项目 我参与的项目 我们接的项目 自己的项目 我的项目清单 我的项目列表 我的项木 我的向目
`;

/** 我的项目 · 我们发布的项目有哪些. */
export const asksForOwnOpportunities = inClause(
  saysAny({
    all: [OWN],
    may: `${ASKED} 怎么样了 怎么样 到哪一步了 有人报吗 有人报没 有没有人报 情况 进展 意向 几家 多少家`,
  }),
);
