import type { helpPhrases } from '../../zh/conversation/help.ts';
import type { In } from '../../say.ts';

export const helpEnglish: In<typeof helpPhrases> = {
  'help.first-page':
    'You can tell me, for example:\n{examples}\nFor more of one kind, send one of these: {topics}.\nFor everything, send 更多. To stop, send 取消.',
  'help.of-topic': '帮助 {topic}',
  'help.topic': '{topic}: you can tell me, for example:\n{examples}\nTo stop, send 取消.',
  'help.heading': '[{topic}]',

  'help.need': '三楼楼道灯坏了 (just say what you need)',
  'help.progress': '{example} (how far it has come)',
  'help.person': '{example} (a member of staff)',
  'help.bot': '{example} (no longer the staff)',
  'help.digest': "{example} (today's work)",
  'help.inbox': '{example} (what waits for your answer)',

  'help.topic-needs': '办事',
  'help.topic-activities': '活动',
  'help.topic-polls': '投票',
  'help.topic-deliberation': '议事',
  'help.topic-volunteers': '志愿',
  'help.topic-services': '服务',
  'help.topic-notices': '通知',
  'help.topic-account': '资料',
  'help.topic-work': '工作',
};
