import type { activitiesPhrases } from '../zh/activities.ts';
import type { In } from '../say.ts';

export const activitiesEnglish: In<typeof activitiesPhrases> = {
  'activities.missing': 'This activity was not found.',
  'activities.not-organizer': 'Only the organizer of the activity and the workers of this community can do that.',
  'activities.not-resident':
    'This activity is for residents of the area. If you live here, first send your address as “我住…”, then sign up.',
  'activities.cancelled': '“{title}” has been cancelled.',
  'activities.not-published': '“{title}” is not published yet. Please sign up once its organizer has published it.',
  'activities.moved-by-lessons': 'The time of a course is that of its lessons. Please move the lesson.',
  'activities.needs-helpers': 'Visits to elders are held by an elder-help team. Please say which one.',
  'activities.needs-vanguard': 'This is held by a vanguard team. Please say which one.',
  'activities.team-elsewhere': '“{name}” is not of this area and cannot hold its activities.',
  'activities.joint-partner': 'A joint activity names the other village or community; others do not.',
  'activities.joint-with-itself': 'The other side of a joint activity must be another village or community.',
  'activities.too-few-places': 'Such an activity needs {fewest} places or more.',
  'activities.members-alone':
    'An activity for members alone takes no companions and is not announced in groups. Please set companions to 0 and name no group.',
  'activities.members-of-what': 'Please say which team holds an activity for members only.',
  'activities.over': '“{title}” has started or is over; nothing can be changed any more.',
  'activities.too-many-people': 'At most {most} people, yourself included, can sign up together for this activity.',
  'activities.no-more-places': 'Only {free} places are left, too few for that. Your {people} stay signed up.',
  'activities.not-signed-up': 'You have not signed up for “{title}”.',
  'activities.list-full': 'The list and the waiting list are full. Please contact the organizer.',
  'activities.capacity-taken': '{taken} people have signed up already; there cannot be fewer places than that.',
  'activities.ends-before-start': 'The end must be later than the start.',
  'activities.starts-in-past': 'The start must be later than now.',
  'activities.system-only': 'The system does this step by itself.',

  'activities.tell-announced':
    '[Activity] {title}\nWhen: {period}\nWhere: {place}\nPlaces: {capacity}\nReply 报名 to sign up, with the number of people, such as 报名 2人 (at most {most}).',
  'activities.tell-promoted':
    'A place is free! You ({people}) are now signed up for “{title}”. When: {period}. Where: {place}. If you cannot come, reply 取消报名 {title}.',
  'activities.tell-changed':
    'An activity you signed up for has changed: “{title}”. When: {period}. Where: {place}. If you cannot come, reply 取消报名 {title}.',
  'activities.tell-clash':
    '“{title}” has moved to {period} and now clashes with “{other}” ({otherPeriod}), for which you signed up too. Please keep one and give back the other: 取消报名 {title} or 取消报名 {other}.',
  'activities.tell-cancelled': 'We are sorry: “{title}” ({period}, {place}) has been cancelled.',
  'activities.tell-reminder':
    'A reminder: “{title}” is coming up. When: {period}. Where: {place}. If you cannot come, reply 取消报名 {title} and somebody else gets the place.',

  'activities.placed':
    'You are signed up for “{title}”: {people}. When: {period}. Where: {place}. {free} places are left.',
  'activities.waiting':
    '“{title}” has too few places left. Your {people} are number {position} on the waiting list; we tell you at once when there is room.',
  'activities.left': 'Your sign-up for “{title}” is cancelled.',
  'activities.none-open': 'There is no activity to sign up for at the moment.',
  'activities.none-yours': 'You have not signed up for any activity that is still to come.',
  'activities.none-so-called': 'No activity is called “{words}”. You can sign up for:\n{activities}',
  'activities.which':
    'Please send it again with the name or number of the activity, such as “{example}”:\n{activities}',
  'activities.one-of-several': 'No. {number} {title} ({period})',
  'activities.shown': 'No. {number} {title}\nWhen: {period}\nWhere: {place}\nPlaces: {capacity}, {free} left',
  'activities.announced': 'Sign-up for “{title}” has begun; its number is {number}.',
  'activities.edited':
    '“{title}” is changed. When: {period}. Where: {place}. Places: {capacity}. Whoever signed up is told.',
  'activities.called-off': '“{title}” is cancelled; whoever signed up is told.',
  'activities.list': '“{title}”: {placed} signed up, {waiting} waiting, {capacity} places.\n{lines}',
  'activities.list-line': '{order}. {name}, {people}',
  'activities.list-line-waiting': '{order}. {name}, {people} (waiting)',
  'activities.nameless': 'a resident without a name',
  'activities.how-to-announce':
    'Please write: 发起活动 重阳茶话会 时间 11月25日14:00到16:00 地点 社区活动室 名额 30. Add 可带 3 for how many each may bring.',
  'activities.how-to-edit':
    'Please write: 修改活动 重阳茶话会 地点 社区二楼. 时间 (when), 地点 (where), 名额 (places) and 可带 (companions) can be changed.',
  'activities.no-region': 'There is no community in which you can organize activities.',

  'activities.no-list':
    'No list of people was found in this text. Please write one person a line, such as “1. 张三 2人”.',
  'activities.list-heading':
    '{title} (activity No. {number})\nWhen: {period}\nWhere: {place}\nPlaces: {capacity}, {free} left',
  'activities.one-neighbour': 'A neighbour',
  'activities.listed-waiting': 'waiting',
  'activities.list-merged': 'The list of “{title}” is noted. {changes}.',
  'activities.list-added': 'New: {people}',
  'activities.list-changed': '{name} now {people}',
  'activities.list-removed': 'Taken off: {people}',
  'activities.list-between': '. ',
  'activities.list-same': 'The list of “{title}” has not changed.',
  'activities.list-kept': '{count} more signed up themselves and were left as they are.',
  'activities.list-unread': 'These lines were not understood and not noted:\n{lines}',
  'activities.list-people': '{name} ({people})',
  'activities.list-in-group': 'Ask for the list of “{title}” in the group: mention me and say 接龙.',
  'activities.guests-by-themselves': 'This activity has conditions: please let everybody sign up for themselves.',
};
