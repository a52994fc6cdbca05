/**
 * Runs by itself for broadcasts: what is due is sent to its many recipients, what died half sent comes before staff, workers
 * hear each morning what waits.
 */
import { CHAT_PACING } from '../config/defaults.ts';
import { HANDOVERS } from '../config/handovers.ts';
import { ROOMS } from '../config/rooms.ts';
import {
  doubtInterrupted,
  endSilentHandovers,
  expandDue,
  forgetHandoverContacts,
  sendDigests,
  startDue,
  tellHandoverEnded,
  welcomeNewcomers,
} from '../src/features/broadcasts/index.ts';
import { MINUTE } from '../src/kernel/index.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from './define.ts';

export const broadcastsJobs: readonly ScheduledJob[] = [
  scheduled(startDue, { everyMs: 5000 }, {}),
  scheduled(expandDue, { everyMs: 1000 }, {}),
  scheduled(doubtInterrupted, { everyMs: 30_000 }, { channels: Object.keys(CHAT_PACING) }),
  scheduled(welcomeNewcomers, { everyMs: ROOMS.lookEveryMs }, {}),
  scheduled(sendDigests, { everyMs: MINUTE }, {}),
  scheduled(endSilentHandovers, { everyMs: HANDOVERS.lookEveryMs }, {}),
  scheduled(forgetHandoverContacts, { everyMs: HANDOVERS.forgetEveryMs }, {}),
];

export const broadcastsReactions: readonly Reaction[] = [
  reaction('broadcasts.handover-ended', tellHandoverEnded, ({ subject }) => ({ handoverId: subject })),
];
