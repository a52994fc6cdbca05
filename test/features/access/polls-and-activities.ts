import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

const REGION = '/d1/s1/c1/';
/** Every Thursday from the third day of a test on. */
const TAI_CHI = {
  region: REGION,
  rule: 'FREQ=WEEKLY;BYDAY=TH',
  title: '太极拳',
  place: '广场',
  startsAt: '2026-03-05T14:00:00+08:00',
  endsAt: '2026-03-05T16:00:00+08:00',
  capacity: 20,
};
const EVENING = '2026-03-02T20:00:00+08:00';

export const HALLS: Table = {
  'halls.edit-hall': row('--- -- +- - + - +', async ({ hall }) => ({ hallId: await hall(), name: '桂花新议事厅' })),
  'halls.find-run-halls': row('!++ ++ ++ + + + !', nothing),
  'halls.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'halls.list-halls': row('!++ ++ ++ + + + !', () => ({ region: REGION })),
  'halls.open-hall': row('--- -- +- - + - +', () => ({ region: REGION, name: '新议事厅' })),
  'halls.view-hall': row('!++ ++ ++ + + + !', async ({ hall }) => ({ hallId: await hall() })),
};

export const POLLS: Table = {
  'polls.add-papers': row('--- -+ +- - + - +', async ({ poll }) => ({
    pollId: await poll(),
    papers: [{ title: '施工方案', link: 'https://example.cn/plan.pdf' }],
  })),
  'polls.cast-vote': row('--+ ++ ++ + + - -', async ({ poll }) => ({ pollId: await poll(), choices: ['yes'] })),
  'polls.close-due': row(SYSTEM_ONLY, nothing),
  'polls.find-open-polls': row('!++ ++ ++ + + + !', nothing),
  'polls.find-own-votes': row('!++ ++ ++ + + + !', nothing),
  'polls.list-polls': row('!++ ++ ++ + + + !', async ({ hall }) => ({ hallId: await hall() })),
  'polls.open-due': row(SYSTEM_ONLY, nothing),
  'polls.open-poll': row('--- -+ +- - + - +', async ({ hall }) => ({
    hallId: await hall(),
    title: '要不要装灯',
    method: 'yes-no',
    closesAt: EVENING,
  })),
  'polls.print-poll': row('!++ ++ ++ + + + !', async ({ poll }) => ({ pollId: await poll() })),
  'polls.record-basis': row('--- -- +- - + - -', async ({ poll }) => ({ pollId: await poll(), reference: '议事规则' })),
  'polls.remind-voters-due': row(SYSTEM_ONLY, nothing),
  'polls.seal-due': row(SYSTEM_ONLY, nothing),
  // What was counted is for anybody; of this poll there is no record yet.
  'polls.view-record': row(ANYBODY, async ({ poll }) => ({ pollId: await poll() })),
  'polls.view-receipt': row('!++ ++ ++ + + + !', async ({ poll }) => ({ pollId: await poll() })),
  'polls.view-turnout': row('!++ ++ ++ + + + !', async ({ poll }) => ({ pollId: await poll() })),
  'polls.view-poll': row('!++ ++ ++ + + + !', async ({ poll }) => ({ pollId: await poll() })),
  'polls.withdraw-poll': row('--- -+ +- - + - +', async ({ poll }) => ({ pollId: await poll() })),
};

export const ACTIVITIES: Table = {
  'activities.announce-activity': row('--- -+ +- - + - +', () => ({
    region: REGION,
    title: '茶话会',
    place: '活动室',
    startsAt: '2026-03-05T14:00:00+08:00',
    endsAt: '2026-03-05T16:00:00+08:00',
    capacity: 10,
  })),
  'activities.ask-conditions': row('--+ ++ ++ + + - -', async ({ activity }) => ({ activityId: await activity() })),
  'activities.cancel-activity': row('--- -+ +- - + - +', async ({ activity }) => ({ activityId: await activity() })),
  // Whoever has not signed up, nobody included, has nothing to cancel: no question of permission.
  'activities.cancel-sign-up': row(ANYBODY, async ({ activity }) => ({ activityId: await activity() })),
  'activities.edit-activity': row('--- -+ +- - + - +', async ({ activity }) => ({
    activityId: await activity(),
    capacity: 40,
  })),
  'activities.announce-series': row('--- -+ +- - + - +', () => ({ ...TAI_CHI })),
  'activities.edit-series': row('--- -+ +- - + - +', async ({ occurrence }) => ({
    activityId: await occurrence(),
    place: '大厅',
  })),
  'activities.end-series': row('--- -+ +- - + - +', async ({ occurrence }) => ({ activityId: await occurrence() })),
  'activities.make-occurrences': row(SYSTEM_ONLY, nothing),
  'activities.view-series': row(ANYBODY, async ({ occurrence }) => ({ activityId: await occurrence() })),
  'activities.open-course': row('--- -+ +- - + - +', () => ({
    region: REGION,
    title: '手机课',
    place: '教室',
    capacity: 10,
    lessons: [{ startsAt: '2026-03-05T09:00:00+08:00', endsAt: '2026-03-05T10:00:00+08:00' }],
  })),
  'activities.add-lesson': row('--- -+ +- - + - +', async ({ course }) => ({
    activityId: await course(),
    startsAt: '2026-03-20T09:00:00+08:00',
    endsAt: '2026-03-20T10:00:00+08:00',
  })),
  'activities.cancel-lesson': row('--- -+ +- - + - +', async ({ course }) => ({
    activityId: await course(),
    lessonId: '1',
  })),
  'activities.change-lesson': row('--- -+ +- - + - +', async ({ course }) => ({
    activityId: await course(),
    lessonId: '1',
    place: '大厅',
  })),
  'activities.list-attendance': row('--- -+ +- - + - +', async ({ course }) => ({ activityId: await course() })),
  // The lesson is still to come: whoever may note is told so.
  'activities.mark-attendance': row('--- -+ +- - + - +', async ({ course }) => ({
    activityId: await course(),
    lessonId: '1',
    residentId: 'lin',
    came: true,
  })),
  'activities.remind-lessons': row(SYSTEM_ONLY, nothing),
  'activities.view-course': row(ANYBODY, async ({ course }) => ({ activityId: await course() })),
  'activities.find-clashes': row(SYSTEM_ONLY, async ({ activity }) => ({
    activityId: await activity(),
    residents: [],
  })),
  'activities.find-own-sign-ups': row('!++ ++ ++ + + + !', nothing),
  'activities.view-neighbours': row('--+ ++ ++ + + - +', async ({ activity }) => ({ activityId: await activity() })),
  'activities.find-drafts': row('!++ ++ ++ + + + !', nothing),
  'activities.find-open-activities': row(ANYBODY, nothing),
  'activities.find-run-activities': row('!++ ++ ++ + + + !', nothing),
  'activities.finish-due': row(SYSTEM_ONLY, nothing),
  'activities.forget-lists': row(SYSTEM_ONLY, nothing),
  'activities.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'activities.import-list': row('--+ ++ ++ + + - +', async ({ activity }) => ({
    activityId: await activity(),
    text: '#接龙\n1. 张三',
  })),
  'activities.ask-feedback': row(SYSTEM_ONLY, nothing),
  'activities.find-answerable': row('!++ ++ ++ + + + !', nothing),
  'activities.find-held-activities': row('!++ ++ ++ + + + !', nothing),
  'activities.find-activities-in-hand': row('!++ ++ ++ + + + !', nothing),
  'activities.give-feedback': row('--+ -- -- - - - -', async ({ over }) => ({
    activityId: await over(),
    verdict: 'satisfied',
  })),
  'activities.view-activity-figures': row('--- -+ +- - + - +', async ({ over }) => ({ activityId: await over() })),
  'activities.view-feedback': row('--- -+ +- - + - +', async ({ over }) => ({ activityId: await over() })),
  'activities.issue-calendar-link': row('!++ ++ ++ + + + !', nothing),
  'activities.view-own-calendar': row(ANYBODY, async ({ app, resident }) => ({
    token: await app.calendarLinks.issue(await resident(), { replaces: false }),
  })),
  'activities.view-region-calendar': row(ANYBODY, () => ({ region: REGION })),
  'activities.list-activities': row(ANYBODY, () => ({ region: REGION })),
  // Nobody here is offered a place, whoever they are: no question of permission.
  'activities.answer-offer': row(ANYBODY, async ({ activity }) => ({ activityId: await activity(), wants: false })),
  'activities.give-turn': row(SYSTEM_ONLY, async ({ activity }) => ({
    activityId: await activity(),
    residentId: 'lin',
  })),
  'activities.hand-on-place': row(ANYBODY, async ({ activity }) => ({ activityId: await activity() })),
  'activities.promote-sign-up': row('--- -+ +- - + - +', async ({ activity }) => ({
    activityId: await activity(),
    residentId: 'lin',
  })),
  'activities.roll-offers': row(SYSTEM_ONLY, nothing),
  'activities.take-over-place': row('!++ ++ ++ + + + !', () => ({ code: '100000' })),
  'activities.list-sign-ups': row('--- -+ +- - + - +', async ({ activity }) => ({ activityId: await activity() })),
  'activities.remind-due': row(SYSTEM_ONLY, nothing),
  'activities.sign-up': row('--+ ++ ++ + + - -', async ({ activity }) => ({ activityId: await activity() })),
  'activities.post-list': row('??? ?? ?? ? ? ? ?', async ({ activity }) => ({
    activityId: await activity(),
    room: 'g9',
  })),
  'activities.preview-list': row('--+ ++ ++ + + - +', async ({ activity }) => ({
    activityId: await activity(),
    text: '#接龙\n1. 张三',
  })),
  'activities.print-activity': row(ANYBODY, async ({ activity }) => ({ activityId: await activity() })),
  'activities.publish-activity': row('--- -+ +- - + - +', async ({ activity }) => ({ activityId: await activity() })),
  'activities.view-list': row('--- -+ +- - + - +', async ({ activity }) => ({ activityId: await activity() })),
  'activities.view-activity': row(ANYBODY, async ({ activity }) => ({ activityId: await activity() })),
};
