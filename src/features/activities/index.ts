/** Activities: what takes place in a community, and who has a place or waits for one. */
export { activityStore, type ActivityStore } from './activity-store.ts';
export { announceActivity } from './announce-activity.ts';
export { cancelActivity } from './cancel-activity.ts';
export { finishDue } from './due/finish-due.ts';
export { remindDue } from './due/remind-due.ts';
export { editActivity } from './edit-activity.ts';
export { findOpenActivities } from './find-open-activities.ts';
export { findRunActivities } from './find-run-activities.ts';
export { followJoined } from './follow-joined.ts';
export { listActivities } from './list-activities.ts';
export { cancelSignUp } from './sign-ups/cancel-sign-up.ts';
export { listSignUps, type ListedSignUp } from './sign-ups/list-sign-ups.ts';
export { signUp, type SignUpAnswer } from './sign-ups/sign-up.ts';
export { viewActivity } from './view-activity.ts';
export * from './activity.ts';
export * from './places.ts';
export * from './policy.ts';
export { ACTIVITY_NEWS, wordActivity, type ActivityNews } from './wording.ts';
