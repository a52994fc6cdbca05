import type { Phrases } from '../../say.ts';

export const conditionsPhrases = {
  'activities.members-only': '这个活动只给“{name}”的队员。想参加请先发“加入{name}”。',
  'activities.needs-guardian': '未满18岁报名要写监护人的姓名。请补上再报一次。',
  'activities.needs-insurance': '这个活动有一定风险，要有意外保险。请确认已经买了保险，再报一次。',
  'activities.needs-certificate': '这个活动要有{certificate}。请写上证书编号或发证单位，再报一次。',
  'activities.household-limit': '这个活动每户最多{most}人。请把人数改成{most}人以内，再报一次。',
  'activities.household-taken': '这个活动每户最多{most}人，您家已经报了{taken}人，还能再报{left}人。',
  'activities.unanswered': '还有一个问题没有回答：{question}请回答以后再报一次。',
  'activities.not-an-option': '“{question}”请从这些里选一个：{options}。',

  'activities.ask-guardian': '您还未满18岁，请写一下监护人的姓名，例如“王建国”。',
  'activities.ask-insured': '这个活动有一定风险，您买了意外保险吗？请回复“买了”或“没有”。',
  'activities.ask-certificate': '这个活动要有{certificate}。请写一下证书编号或发证单位。',
  'activities.ask-choice': '{text}请选一个：{options}。',
  'activities.ask-optional': '{text}（不想答请回复“跳过”）',
  'activities.asks-first': '“{title}”报名前有{count}个问题，答案只给组织者看。说错了发“上一题”，不报了发“算了”。',
  'activities.asks-in-private': '“{title}”报名前要先问您几个问题。请私聊我发“报名 {title}”。',
  'activities.asks-dropped': '好的，没有报“{title}”。',
  'activities.asks-again': '没有听懂。{question}',
  'activities.not-insured': '“{title}”要有意外保险才能报名。买好了请再发“报名 {title}”。',
  'activities.signing-up': '报名“{title}”',
} as const satisfies Phrases;
