/** Questions about what there is, as people ask them. */

const WHERE =
  '(?:最近|现在|今天|明天|这几天|这周|这个?周末|周末|本周|下周|这个月|社区|小区|村里|群里|咱们?|我们|俺们|里|还|都)*';
const HOW = '(?:啊|呀|呢|吗|么|没有?|不|没得|冇)?\\??';

const ACTIVITIES = new RegExp(
  `^(?:活动|活动列表|看看?活动|查(?:看)?活动|${WHERE}(?:有|搞|办|组织)(?:没有|没|了)?(?:什么|哪些|啥|些啥|些什么|点啥)?(?:新的?|好玩的?)?活动(?:可以|能)?(?:参加|报名|玩)?的?${HOW})$`,
  'u',
);
const POLLS = new RegExp(
  `^(?:投票|表决|投票列表|看看?投票|${WHERE}有(?:没有|没)?(?:什么|哪些|啥|些啥|正在进行的)?(?:要)?(?:投票|表决)(?:的|项目|事项)?(?:可以|能)?(?:投|参加)?(?:的)?${HOW})$`,
  'u',
);

export const asksForActivities = (text: string): boolean => ACTIVITIES.test(text);

export const asksForPolls = (text: string): boolean => POLLS.test(text);

const MINE =
  /^(?:(?:查|看)(?:看|一?下)?)?(?:我|俺)(?:都)?(?:的|提过?的?|报过?的?|反映过?的?|说过?的?)(?:那些|所有|全部)?(?:需求|诉求|求助|问题|事情?)(?:都)?(?:有哪些|有什么|有啥|列表|呢)?\??$/u;

export const asksForOwnNeeds = (text: string): boolean =>
  MINE.test(text) || /^我(?:都)?(?:报|提|反映)过(?:什么|啥|哪些)(?:事|需求|问题)?(?:了|呀|啊)?\??$/u.test(text);

const HELP =
  /^(?:帮助|菜单|help|\?|(?:使用)?说明|功能|教程|(?:你|小邻)?(?:都)?(?:会|能|可以)(?:做|干|帮我做|帮我干|办)?(?:些|点)?(?:什么|啥|嘛)(?:事情?|功能|呢|呀|啊)?\??|(?:这个?|你)?(?:怎么|咋|如何)(?:用|使用|玩|弄|操作)(?:的|啊|呀|呢)?\??|(?:我)?不(?:会|懂|晓得怎么)(?:用|弄|操作)(?:啊|呀|这个)?|有(?:什么|哪些|啥)功能\??|(?:看|给我)(?:个|下)?帮助|帮助(?:菜单|一下|信息))$/iu;

export const asksForHelp = (text: string): boolean => HELP.test(text);

const DROP = /^(?:取消|算了吧?|不办了|不弄了|不搞了|不提了|不说了|退出|不要了|停(?:止|下)?|别弄了|不用了)$/u;

/** Is what has been begun to be dropped? */
export const isDropped = (text: string): boolean => DROP.test(text);
