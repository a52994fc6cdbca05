/** Activities: what takes place in a community, and who has a place or waits for one. */
export { activityStore, type ActivityStore } from './activity-store.ts';
export { announceActivity } from './announce-activity.ts';
export { cancelActivity } from './cancel-activity.ts';
export { findDrafts } from './drafts/find-drafts.ts';
export { publishActivity } from './drafts/publish-activity.ts';
export { finishDue } from './due/finish-due.ts';
export { forgetLists } from './due/forget-lists.ts';
export { remindDue } from './due/remind-due.ts';
export { editActivity } from './edit-activity.ts';
export { announceSeries } from './series/announce-series.ts';
export { editSeries, endSeries } from './series/edit-series.ts';
export { makeOccurrences } from './series/make-occurrences.ts';
export { daysOf, recurrenceRule } from './series/rule.ts';
export type { SeriesMark } from './series/mark.ts';
export type { Series, Template } from './series/series.ts';
export { seriesStore, type SeriesStore } from './series/series-store.ts';
export { wordRule } from './series/word-rule.ts';
export { viewSeries } from './series/view-series.ts';
export { findOpenActivities } from './find-open-activities.ts';
export { findActivitiesInHand, findHeldActivities, findRunActivities } from './find-run-activities.ts';
export { followJoined } from './follow-joined.ts';
export { listActivities } from './list-activities.ts';
export { findClashes } from './diary/find-clashes.ts';
export { closest } from './diary/overlap.ts';
export { promotions } from './sign-ups/promotions.ts';
export { issueCalendarLink, ownCalendarPath } from './calendar/calendar-links.ts';
export { calendarLinkStore, type CalendarLinkStore } from './calendar/link-store.ts';
export { viewOwnCalendar, viewRegionCalendar, type OwnTime, type RegionCalendar } from './calendar/view-calendars.ts';
export { askFeedback } from './feedback/ask-feedback.ts';
export { feedbackStore, type FeedbackStore } from './feedback/feedback-store.ts';
export { VERDICTS, type Verdict } from './feedback/feedback.ts';
export { findAnswerable, giveFeedback, type Answerable } from './feedback/give-feedback.ts';
export { viewFeedback, type FeedbackView } from './feedback/view-feedback.ts';
export { figuresOf, heldSessions, isIn, type HeldFigures, type Session } from './held/held.ts';
export { viewActivityFigures } from './held/view-figures.ts';
export { diaryStore, type DiaryStore } from './diary/diary-store.ts';
export type { Beside } from './diary/take-place.ts';
export { cancelSignUp } from './sign-ups/cancel-sign-up.ts';
export { findOwnSignUps } from './sign-ups/find-own-sign-ups.ts';
export { listSignUps, type ListedLate, type ListedSignUp } from './sign-ups/list-sign-ups.ts';
export { signUp, type SignUpAnswer } from './sign-ups/sign-up.ts';
export { viewNeighbours } from './sign-ups/view-neighbours.ts';
export { printActivity } from './print-activity.ts';
export { answerOffer, type OfferAnswered } from './waitlist/answer-offer.ts';
export { handOnCodeStore, type HandOnCodeStore } from './handing-on/hand-on-code-store.ts';
export { handOnPlace } from './handing-on/hand-on-place.ts';
export { takeOverPlace } from './handing-on/take-over-place.ts';
export { promoteSignUp } from './waitlist/promote-sign-up.ts';
export { giveTurn } from './waitlist/give-turn.ts';
export { rollOffers } from './waitlist/roll-offers.ts';
export type { Offer } from './waitlist/offer-times.ts';
export { viewActivity } from './view-activity.ts';
export * from './activity.ts';
export { askConditions } from './conditions/ask-conditions.ts';
export * from './conditions/condition.ts';
export { asksOf, conditions, type Applicant, type Ask, type Wish } from './conditions/conditions.ts';
export { addLesson, cancelLesson, changeLesson } from './courses/change-lesson.ts';
export * from './courses/course.ts';
export { markAttendance } from './courses/mark-attendance.ts';
export { viewTeamFigures, type TeamFigures } from './kinds/view-team-figures.ts';
export { remindLessons } from './courses/remind-lessons.ts';
export { openCourse } from './courses/open-course.ts';
export { listAttendance, viewCourse, type Attendant } from './courses/view-course.ts';
export { ACTIVITY_KINDS, isForMembers, KINDS_FOR_MEMBERS, type ActivityKind } from './kinds/kind.ts';
export * from './places.ts';
export * from './visits/visit.ts';
export * from './policy.ts';
export {
  ACTIVITY_NEWS,
  FOR_THOSE_WHO_LEFT,
  wordActivity,
  wordAsk,
  wordOwnNote,
  wordPublicNote,
  type ActivityNews,
} from './wording.ts';
export { activitiesData } from './sign-ups/personal-data.ts';
export * from './jielong/index.ts';
