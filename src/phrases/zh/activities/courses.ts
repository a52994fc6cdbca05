import type { Phrases } from '../../say.ts';

export const coursesPhrases = {
  'activities.no-course': '“{title}”不是课程。',
  'activities.lesson-missing': '没有找到这节课。',
  'activities.lesson-cancelled': '“{title}”这节课已经取消了。',
  'activities.lesson-over': '“{title}”这节课已经开始，不能再改。',
  'activities.lesson-to-come': '“{title}”还没有上课，上课以后再记谁来了。',
  'activities.last-lesson': '“{title}”只剩这一节课了。要停课，请取消整个课程。',
  'activities.too-many-lessons': '一门课最多{most}节。',
  'activities.lessons-overlap': '“{one}”和“{other}”的时间重叠了，请改开。',
  'activities.not-on-list': '这位居民没有报上“{title}”，不能记出勤。',
  'activities.too-many-notes': '出勤记录太多了，不能再记。',
  'activities.tell-course-announced':
    '【开课】{title}，共{lessons}节课\n第一节到最后一节：{period}\n地点：{place}\n名额：{capacity}人\n报一次名就是报所有的课，回复“报名”就行。',
  'activities.tell-lesson-changed': '您报名的“{title}”有一节课变了：{lesson}，时间：{period}，地点：{place}。',
  'activities.tell-lesson-cancelled': '您报名的“{title}”有一节课取消了：{lesson}（{period}）。别的课照上。',
  'activities.tell-lesson-reminder': '提醒您：“{title}”快上课了：{lesson}，时间：{period}，地点：{place}。',
  'activities.tell-lesson-added': '您报名的“{title}”加了一节课：{lesson}，时间：{period}，地点：{place}。',
  'activities.course-opened': '“{title}”开课了，编号{number}，共{lessons}节：{period}。报名已经开始。',
} as const satisfies Phrases;
