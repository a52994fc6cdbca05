import type { In } from '../../say.ts';
import type { seriesPhrases } from '../../zh/activities/series.ts';

export const seriesEnglish: In<typeof seriesPhrases> = {
  'activities.series-missing': 'This series was not found.',
  'activities.series-too-long': 'Each activity of a series lasts a day at most.',
  'activities.series-never': 'By this rule there is no day for it. Please choose other days.',
  'activities.series-same-day':
    'For all that follow, only the hour can be changed. To move one to another day, please change that one only.',
  'activities.series-ended': 'This series has ended.',
  'activities.no-series': '“{title}” takes place once; none follow.',
  'activities.tell-series-announced':
    '[Sign-up] {title} ({often})\nThis time: {period}\nPlace: {place}\nPlaces: {capacity}\nReply “报名” to come, with the number of people if more than one: “报名 2人” ({most} at most).',
  'activities.series-announced':
    '“{title}” is set: {often}. Next: {period}, number {number}; you can sign up now. Sign-up opens {days} days before each.',
  'activities.series-edited':
    '“{title}” is changed from this one on: {period}, {place}, {capacity} places. Those on the list are told.',
  'activities.series-called-off': '“{title}” is called off from this one on. Those on the list are told.',

  'activities.series-set': '“{title}” is set: {often}, first {period}. Sign-up opens some days before.',
  'activities.how-to-open-course': 'Please write: 开课 手机课 每周二上午9点到10点 8次 地点 社区教室 名额 30.',
  'activities.how-to-edit-all':
    'Please write: 以后都改 太极拳 地点 社区二楼. The time (the hour only), place, places and companions can be changed.',
  'activities.no-series-yours': 'You run no series.',
  'activities.ask-place': 'Where does “{title}” take place? Reply “算了” to drop it.',
  'activities.series-dropped': 'All right, “{title}” was not announced.',
  'activities.planning': 'planning “{title}”',

  'activities.often-each-day': 'every day',
  'activities.often-each-week': 'every week, ',
  'activities.often-each-month': 'every month, ',
  'activities.often-every-day': 'every {interval} days',
  'activities.often-every-week': 'every {interval} weeks, ',
  'activities.often-every-month': 'every {interval} months, ',
  'activities.often-days': '{days}',
  'activities.often-dates': '{dates}',
  'activities.often-date': 'day {date}',
  'activities.often-last-date': 'last day',
  'activities.often-nth': '{day} number {nth}',
  'activities.often-last': 'last {day}',
  'activities.often-counted': '{often}, {count} times',
  'activities.often-until': '{often}, until {day}',
  'activities.weekday-1': 'Monday',
  'activities.weekday-2': 'Tuesday',
  'activities.weekday-3': 'Wednesday',
  'activities.weekday-4': 'Thursday',
  'activities.weekday-5': 'Friday',
  'activities.weekday-6': 'Saturday',
  'activities.weekday-7': 'Sunday',
};
