import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { mayKeepCareNotes } from '../policy.ts';
import type { CareNoteStore } from './care-note-store.ts';

interface Ports {
  readonly careNotes: CareNoteStore;
  readonly residents: Pick<ResidentStore, 'current'>;
}

/** What is noted of oneself for helpers, or, for those who keep it, of somebody else. */
export const viewCareNotes = defineUseCase({
  name: 'elder-help.view-care-notes',
  input: z.object({ residentId: z.string().min(1).max(64).optional() }),
  async run({ careNotes, residents }: Ports, actor, { residentId = actor.id }) {
    needResident(actor);
    if (residentId === actor.id) return careNotes.of(actor.id);
    const resident = await residents.current(residentId);
    const { id } = found(resident !== null && mayKeepCareNotes(actor, resident) ? resident : null, 'residents.missing');
    return careNotes.of(id);
  },
});
