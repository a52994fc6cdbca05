import { happened, type VisitActivity } from '../visit-activity.ts';

/** It is over: its helpers have served, and the need is answered. */
export function done(activity: VisitActivity, by: string, at: Date) {
  const next: VisitActivity = { ...activity, visit: { ...activity.visit, doneAt: at, nextAt: null } };
  return { next, happenings: [happened(activity, 'visit-done', by, at)] };
}
