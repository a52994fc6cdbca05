import type { Role } from '../src/kernel/actor.ts';
import { MINUTE } from '../src/kernel/clock.ts';

export const BROADCASTS = {
  /** How many recipients are written at once, and how many such batches one run of the job writes for one broadcast. */
  batch: 200,
  batchesPerRun: 50,
  /** To more people than this, or to a whole street, a steward broadcasts, or somebody with a second person's approval. */
  mostAlone: 500,
  /** Who may be that second person; stewards alone when no other is named. */
  approvers: ['steward', 'worker', 'organizer'] as readonly Role[],
  /** How many broadcasts one person gets at most; urgent ones and those the law asks for come nevertheless. */
  frequency: { perDay: 2, perWeek: 5 },
  /** From this hour to that one nobody is disturbed; in China time. */
  quietHours: { from: 21, to: 8 },
  /** Kinds that reach everybody they concern: the law asks for them. */
  mandatory: ['legal'] as readonly string[],
  /** Residents with this tag are told through their guardian: they stand on the call list. */
  guardedTag: '监护人代收',
  /** For this long after a step, notices written by a process that had not heard of it are brought in line. */
  alignedForMs: 10 * MINUTE,
  /** About how many undelivered messages are decided with one word. */
  mostSettledAtOnce: 1000,
} as const;
