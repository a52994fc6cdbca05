/** Sessions: who attends the meeting at which a poll is voted, where its rules count only those. */
export { attendByDoor } from './attend-by-door.ts';
export { attendByWord } from './attend-by-word.ts';
export { enterAttendance } from './enter-attendance.ts';
export { openSession } from './open-session.ts';
export { ATTENDANCE_WAYS, type AttendanceChange, type Session } from './session.ts';
export { attendancesData } from './personal-data.ts';
export { pollSessionStore, type PollSessionStore } from './session-store.ts';
export { viewSession, type SeenSession } from './view-session.ts';
