import type { Phrases } from '../../say.ts';

export const calendarsPhrases = {
  'activities.calendar-of': '{place}的活动',
  'activities.calendar-own': '我的活动',
  'activities.calendar-public-note': '要参加，请在群里或私聊小邻发“报名 {title}”。',
  'activities.calendar-placed-note': '您报上了{people}人。来不了请发“取消报名 {title}”。',
  'activities.calendar-waiting-note': '您在候补，有了名额会告诉您。',
  'activities.calendar-link-over': '这个日历地址不能用了。私聊小邻发“我的日历”，会给您新的。',
  'activities.calendar-link':
    '您的日历地址：{url}\n在手机日历里选“添加订阅日历”，把它贴进去，您报名的活动就会自己显示。知道地址的人都能看，请别转给别人。不要了请发“换日历地址”。',
  'activities.calendar-link-replaced': '以前的地址都不能用了。新的日历地址：{url}\n请别转给别人。',
  'activities.calendar-in-private': '您的日历只告诉您自己。请私聊我发“我的日历”。',
} as const satisfies Phrases;
