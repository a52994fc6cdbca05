import type { Phrases } from '../../say.ts';

export const feedbackPhrases = {
  'activities.tell-feedback-asked':
    '“{title}”办得怎么样？请回复“满意”“一般”或“不满意”，想说的话接着写，例如“满意 老师讲得清楚”。没去请回复“没去”。不想答可以不理，组织者看不到是谁说的。',
  'activities.feedback-not-there': '报上名的邻居才能评价这个活动。',
  'activities.feedback-too-early': '“{title}”还没有结束，结束以后再评价吧。',
  'activities.feedback-over': '“{title}”已经过去{days}天多了，不再收评价。',
  'activities.feedback-kept': '谢谢，“{title}”记下了：{verdict}。活动结束后{days}天内可以改，再回复一次就行。',
  'activities.feedback-which': '您说的是哪一个？请回复“{example}”。\n{activities}',
  'activities.feedback-or-need':
    '您说的是活动，还是{number}办得怎么样？说活动请回复“{verdict} {title}”，说{number}请回复“评价 {number}”。',
  'activities.feedback-none': '现在没有等您评价的活动。',
  'activities.verdict-satisfied': '满意',
  'activities.verdict-so-so': '一般',
  'activities.verdict-dissatisfied': '不满意',
  'activities.verdict-not-there': '没去',
  'activities.feedback-few': '“{title}”：{there}人在场，{answered}人评价。满{least}人才显示结果，这样看不出是谁说的。',
  'activities.feedback-result':
    '“{title}”：{there}人在场，{answered}人评价。满意{satisfied}人，一般{soSo}人，不满意{dissatisfied}人。',
  'activities.feedback-words': '大家说：\n{words}',

  'activities.figures-month': '{year}年{month}月的活动：{sessions}场，{attendances}人次，{people}人。',
  'activities.figures-few': '{year}年{month}月的活动：{sessions}场。来的人太少，人次和人数不显示。',
  'activities.figures-one': '“{title}”：{sessions}场，{attendances}人次，{people}人。',
  'activities.figures-late': '临近开始才取消的有{people}人。',
  'activities.none-run': '最近没有您办的活动。',
  'activities.figures-of-whom': '请写活动的名字，例如“活动数字 重阳茶话会”。',
} as const satisfies Phrases;
