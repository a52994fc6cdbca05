import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import type { ActivityStore, Visit } from '../activities/index.ts';
import type { CareNoteStore } from './notes/care-note-store.ts';
import { isVisit } from './visit-activity.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly careNotes: CareNoteStore;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: what helpers have to know of them, and their visits, belong to the one that goes on. */
export const followJoined = defineUseCase({
  name: 'elder-help.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ activities, careNotes, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'elder-help.system-only');
    await carryOver(residents, residentId, async (from, into) => {
      const notes = await careNotes.of(from);
      if (notes.length > 0)
        await careNotes.keep(into, (kept) => ({
          id: into,
          notes: [...kept.notes, ...notes.filter(({ id }) => kept.notes.every((one) => one.id !== id))],
        }));
      await careNotes.forget(from);
      for (const { id } of await activities.visitsNaming(from))
        await activities.change(id, (activity) => ({
          next: isVisit(activity) ? { ...activity, visit: carried(activity.visit, from, into) } : activity,
          result: undefined,
        }));
    });
  },
});

function carried(visit: Visit, from: string, into: string): Visit {
  const follow = (id: string): string => (id === from ? into : id);
  return {
    ...visit,
    visited: follow(visit.visited),
    missed: visit.missed.map((one) => ({ ...one, resident: follow(one.resident) })),
  };
}
