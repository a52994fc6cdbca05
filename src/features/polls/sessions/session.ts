import { ensure, type RegionPath } from '../../../kernel/index.ts';

/** By the word that is said in the room, or ticked off by whoever runs the session. */
export const ATTENDANCE_WAYS = ['word', 'tick'] as const;
export type AttendanceWay = (typeof ATTENDANCE_WAYS)[number];

/** Somebody was entered as attending, or taken off again; what was entered before stays readable. */
export interface AttendanceChange {
  readonly elector: string;
  readonly isPresent: boolean;
  readonly way: AttendanceWay;
  readonly by: string;
  readonly at: Date;
  /** Of a correction. */
  readonly reason?: string;
}

/** The session (会议) at which a poll is voted whose rules count those who attend. The id is the poll's. */
export interface Session {
  readonly id: string;
  readonly hall: string;
  readonly region: RegionPath;
  readonly place: string;
  readonly startsAt: Date;
  /** Said in the room, so that those who are there can enter themselves. */
  readonly word: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  /** Electors who attend, in the order of their ids. */
  readonly present: readonly string[];
  readonly log: readonly AttendanceChange[];
  /** Since the vote was closed nothing changes who attended. */
  readonly isFixed: boolean;
}

/** The session with somebody entered, or taken off; the same where it is so already. */
export function withAttendance(session: Session, changes: readonly AttendanceChange[]): Session {
  ensure(!session.isFixed, 'polls.attendance-fixed');
  const present = new Set(session.present);
  const news = changes.filter(({ elector, isPresent }) => present.has(elector) !== isPresent);
  if (news.length === 0) return session;
  for (const { elector, isPresent } of news) {
    if (isPresent) present.add(elector);
    else present.delete(elector);
  }
  return { ...session, present: [...present].toSorted(), log: [...session.log, ...news] };
}
