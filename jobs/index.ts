/** Everything that runs unattended: reactions to happenings and scheduled jobs. */
import type { Reaction, ScheduledJob } from './define.ts';
import { residentsReactions } from './residents.ts';

export const REACTIONS: readonly Reaction[] = [...residentsReactions];

export const SCHEDULED: readonly ScheduledJob[] = [];
