/** Everything that runs unattended: reactions to happenings and scheduled jobs. */
import type { Reaction, ScheduledJob } from './define.ts';

export const REACTIONS: readonly Reaction[] = [];

export const SCHEDULED: readonly ScheduledJob[] = [];
