import type { Phrases } from '../../say.ts';

export const seriesPhrases = {
  'activities.series-missing': '没有找到这个系列活动。',
  'activities.series-too-long': '系列活动的每一次不能超过一天。',
  'activities.series-never': '照这个规则没有哪一天能办，请改一改日子。',
  'activities.series-same-day': '以后都改，只能改几点。要改到别的日子，请只改这一次。',
  'activities.series-ended': '这个系列已经结束了。',
  'activities.no-series': '“{title}”只办这一次，没有以后的。',
  'activities.tell-series-announced':
    '【活动报名】{title}（{often}）\n这一次：{period}\n地点：{place}\n名额：{capacity}人\n回复“报名”就行，几个人来就写几个人，例如“报名 2人”（最多{most}人）。',
  'activities.series-announced':
    '“{title}”定好了：{often}。最近一次{period}，编号{number}，报名已经开始。以后每次提前{days}天开放报名。',
  'activities.series-edited':
    '“{title}”从这次起都改好了：时间：{period}，地点：{place}，名额：{capacity}人。报了名的人会收到通知。',
  'activities.series-called-off': '“{title}”从这次起都取消了，报了名的人会收到通知。',

  'activities.series-set': '“{title}”定好了：{often}，第一次{period}。到时候会提前在群里开放报名。',
  'activities.how-to-open-course': '请这样写：开课 手机课 每周二上午9点到10点 8次 地点 社区教室 名额 30。',
  'activities.how-to-edit-all': '请这样写：以后都改 太极拳 地点 社区二楼。时间（只改几点）、地点、名额、可带都可以改。',
  'activities.no-series-yours': '您没有定期办的活动。',
  'activities.ask-place': '“{title}”在哪里办？请写一下地点。不办了请回复“算了”。',
  'activities.series-dropped': '好的，“{title}”没有发布。',
  'activities.planning': '安排“{title}”',

  'activities.often-each-day': '每天',
  'activities.often-each-week': '每',
  'activities.often-each-month': '每月',
  'activities.often-every-day': '每{interval}天',
  'activities.often-every-week': '每{interval}周的',
  'activities.often-every-month': '每{interval}个月的',
  'activities.often-days': '{days}',
  'activities.often-dates': '{dates}',
  'activities.often-date': '{date}号',
  'activities.often-last-date': '最后一天',
  'activities.often-nth': '第{nth}个{day}',
  'activities.often-last': '最后一个{day}',
  'activities.often-counted': '{often}，共{count}次',
  'activities.often-until': '{often}，到{day}为止',
  'activities.weekday-1': '周一',
  'activities.weekday-2': '周二',
  'activities.weekday-3': '周三',
  'activities.weekday-4': '周四',
  'activities.weekday-5': '周五',
  'activities.weekday-6': '周六',
  'activities.weekday-7': '周日',
} as const satisfies Phrases;
