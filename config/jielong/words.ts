/** How people write 接龙: words by which their lists are read. Words with signs of their own are parts of a pattern. */

export const JIELONG = {
  /** In signs, of a list that is pasted; and of a name on it. */
  longestText: 20_000,
  longestName: 24,
  /** What people were called on a list is forgotten so long after the activity was over. */
  namesKeptMs: 90 * 24 * 3_600_000,
  /** Parts of lists that a crash has left are removed when they are so old. */
  leftoversKeptMs: 24 * 3_600_000,
  /** How much of the name of an activity the heading of a list must have in it, in pairs of neighbouring signs. */
  leastOfTitle: 0.6,
} as const;

const words = (list: string): readonly string[] => list.split(' ');

/** Signs that a list follows, as WeChat and its imitators write them, at the beginning of the first line. */
export const LIST_SIGNS = ['接龙', '接龍', 'Solitaire', 'Group ?Note', 'Chain'];

/** Another sort of 接龙, or talk about it: as part of a pattern. */
export const NO_LISTS =
  '(?:成语|词语|诗词|诗句|古诗|歌名|歌曲|歌词|单词|英语|故事|地名|飞花令)接[龙龍]|接[龙龍](?:规则|规矩|游戏|方法|教程|步骤|说明|注意|流程|怎么|如何)';

/** Said above a list, they call for names. */
export const CALLS_FOR_NAMES = words(
  '接龙 接龍 报名 報名 登记 登記 统计 統計 报数 订餐 团购 團購 预订 預訂 预定 预约 谁去 谁来 谁要 谁参加 参加的 要去的 想去的 想来的 要来的 要的 人数 写名字 签名 留名 认领 参加人员 报上名 报个名 sign\\W?up join who',
);

/** Lists under these words name people, but sign nobody up. */
export const NAMES_OTHERWISE = words(
  '获奖 中奖 得奖 名次 排名 成绩 领导 联系方式 联系人 通讯录 电话 值班 值日表 排班 轮值 处罚 违规 公示 任命 生日 讣告 班子 委员 候选 当选 欠费 未交 未缴 逾期 失信 表彰 先进 嘉宾 主讲 演员 专家 医生 出诊 座谈 出席 参会领导 死者 伤者 走失 寻人 感谢 致谢 捐款 捐赠 收款 名家 作者 诗人 主演 winners staff contacts cast',
);

/** Above a list of orders +2 means two; above a list of people it means two more. */
export const ORDERS = words(
  '团购 團購 订餐 订购 预订 預訂 下单 拼单 购买 代买 要几 几份 几斤 几箱 几盒 元/ 每份 每箱 每斤 一份 一箱',
);

/** Begins a line that shows how to fill in. */
export const EXAMPLES = ['例如?', '示例', '样例', '举例', '格式', 'e\\.?g\\.?', 'example'];

/** Begins a line under a list that names nobody. */
export const CLOSINGS = words(
  '共 合计 总计 总共 一共 小计 截止 截至 报名 以上 目前 已满 满了 备注 注 注意 说明 提醒 时间 地点 集合 联系 请 谢谢 欢迎 还 剩 名额 total',
);

/** Counts people. */
export const PEOPLE_UNITS = words('个人 个名额 个位子 个位置 口人 人 位 名 口 个 people persons person pax');

/** Counts what is ordered. */
export const GOODS_UNITS = words(
  '份 盒 箱 斤 公斤 只 件 袋 瓶 张 套 本 包 盘 把 条 棵 串 筐 桶 捆 罐 杯 碗 块(?!钱) 票 组 单 提 板 枚 颗 朵 副 双 盆 kg',
);

/** One who comes along. */
export const COMPANIONS = words(
  '老伴儿? 老公 老婆 爱人 先生 太太 丈夫 妻子 媳妇 女婿 孙子 孙女 外孙女? 儿子 女儿 闺女 孩子 娃儿? 娃娃 小孩子? 小朋友 小宝 宝宝 老妈 老爸 妈妈? 爸爸? 母亲 父亲 爷爷 奶奶 外婆 外公 姥姥 姥爷 婆婆 公公 老人 家属 朋友 邻居 同事 闺蜜 姐姐 妹妹 哥哥 弟弟 同学 室友 男友 女友 对象 wife husband kids? child son daughter friend',
);

/** Two at once. */
export const PAIRS = words(
  '夫妇俩? 夫妻俩? 夫婦 老两口 小两口 两口子 两夫妻 一对 母女俩? 母子俩? 父女俩? 父子俩? 婆媳俩? 姐妹俩 兄弟俩 祖孙俩? 娘俩 爷俩 俩人 我们俩',
);

/** Written behind a name, it says no more than the name does. */
export const SAYS_NOTHING_MORE = words(
  '我要报名 我报名 要报名 已报名 报名了? 報名 我要参加 要参加 能参加 可参加 参加 參加 我来了? 我要来 要来 能来 会来 我要去 要去 能去 也去 我去 已接龙 接龙 已付款? 已交费? 已缴费? 已转账? 已付 已填 已到 ok',
);

/** Marks set behind a name. */
export const TICKS = '✅✔✓√☑👌🙋👍💪🙏❤🌹';

/** Says that the one named comes no more. */
export const CALLED_BACK = words(
  '取消 不来了 不去了 不参加 不参加了 来不了 去不了 参加不了 退出 退了 退报 作废 划掉 删除 删掉 退订 不要了 cancelled canceled cancel',
);

/** Before the one who is signed up, by whoever does it. */
export const PROXY = '代(?:报名|报|接龙|接|订|领|买|填|写|替)?|帮(?:忙)?(?:报名|报|填|接)?|替';

/** What neighbours call each other by, after a surname or a child's name. */
export const CALLED_BY = words(
  '阿姨 阿婆 阿公 阿伯 大爷 大妈 大姐 大哥 大叔 大伯 大娘 大嫂 奶奶 爷爷 叔叔 伯伯 婶婶 姐姐 哥哥 妹妹 弟弟 师傅 老师 先生 女士 小姐 医生 护士 同学 同志 太太 婆婆 老伯 外婆 外公 姥姥 姥爷 妈妈 爸爸 家长 宝妈 宝爸 叔 姨 姐 哥 嫂 婶 伯 爷 婆 妈 爸 总 工 哥哥 姐妹',
);

/** Before a name that is called by one character or two. */
export const CALLED_AFTER = '小老阿大';

/** In a line, they tell that it says something and names nobody. */
export const TELLING = words(
  '请 不要 不得 不能 必须 务必 应当 应该 可以 需要 如果 因为 所以 但是 以及 或者 进行 禁止 严禁 保持 注意 通过 按照 根据 关于 为了 已经 将于 开展 召开 举行 发布 打开 点击 扫码 输入 填写 选择 下载 联系 咨询 负责 讨论 确定 完成 加强 提高 推进 落实 元 块钱 价格 优惠 地址 时间 地点 方向 分钟 小时 公里 温度 天气 怎么 什么 为什么 是否 哪个',
);

/**
 * When numbered lines without the sign of a list are one: at least so many of them name people, so large a share does, and
 * no larger one surely names nobody; below words that call for names, and without any.
 */
export const UNSIGNED = {
  calledFor: { leastPersons: 1, personShare: 0.4, otherShare: 0.3 },
  alone: { leastPersons: 2, personShare: 0.6, otherShare: 0.15 },
} as const;

/** The share of lines that must name people in a list without numbers. */
export const UNNUMBERED_PERSONS = 0.6;
