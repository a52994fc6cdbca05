/** What 帮助 is grouped by, in the order in which it is told. */
export const HELP_TOPICS = [
  'needs',
  'activities',
  'polls',
  'deliberation',
  'volunteers',
  'services',
  'notices',
  'account',
  'work',
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];

const WORDS: Readonly<Record<HelpTopic, string>> = {
  needs: '办事|需求|诉求|报修|反映|反映问题|进度|帮忙|求助',
  activities: '活动|报名|接龙|课程|上课|名额|日历',
  polls: '投票|表决|投|选票|选举|名册',
  deliberation: '议事|议题|听证|听证会|公示|商量',
  volunteers: '志愿|志愿者|志愿服务|签到|服务记录|时间银行|时长|队伍|义工',
  services: '服务|找服务|机构|派单|接单|清单|项目',
  notices: '通知|群发|群|消息|退订',
  account: '资料|个人资料|我的资料|账号|帐号|绑定|登记|住址|大字|设置',
  work: '工作|值班|处理|人工|社区工作',
};
const TOPIC = new RegExp(
  `^(?:全部)?(?:帮助|help|说明|使用说明)[\\s:,、\\-—]*(?:关于|看|一下)?(?:${HELP_TOPICS.map((topic) => `(?<${topic}>${WORDS[topic]})`).join('|')})(?:的|方面|怎么用|怎么弄|功能)?$`,
  'iu',
);

/** 帮助 活动 · 帮助:投票 · 帮助志愿 */
export function helpTopicIn(text: string): HelpTopic | null {
  const groups = TOPIC.exec(text)?.groups ?? {};
  return HELP_TOPICS.find((topic) => groups[topic] !== undefined) ?? null;
}
