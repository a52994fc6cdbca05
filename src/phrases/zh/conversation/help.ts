import type { Phrases } from '../../say.ts';

/** 帮助: the everyday things in one short line each, then by topic. */
export const helpPhrases = {
  'help.first-page':
    '您可以这样跟我说：\n{examples}\n想细看，发其中一句：{topics}。\n都看一遍，发“更多”。不想继续了，发“取消”。',
  'help.of-topic': '“帮助 {topic}”',
  'help.topic': '{topic}，可以这样跟我说：\n{examples}\n不想继续了，发“取消”。',
  'help.heading': '【{topic}】',

  'help.need': '三楼楼道灯坏了（有事直接说）',
  'help.progress': '{example}（看事情办到哪了）',
  'help.person': '{example}（找工作人员）',
  'help.bot': '{example}（不再跟工作人员说）',
  'help.digest': '{example}（今天要办的事）',
  'help.inbox': '{example}（等您答复的）',

  'help.topic-needs': '办事',
  'help.topic-activities': '活动',
  'help.topic-polls': '投票',
  'help.topic-deliberation': '议事',
  'help.topic-volunteers': '志愿',
  'help.topic-services': '服务',
  'help.topic-notices': '通知',
  'help.topic-account': '资料',
  'help.topic-work': '工作',
} as const satisfies Phrases;
