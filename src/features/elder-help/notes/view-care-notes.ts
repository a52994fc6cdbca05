import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { mayKeepCareNotes } from '../policy.ts';
import type { CareNoteStore } from './care-note-store.ts';

interface Ports {
  readonly careNotes: CareNoteStore;
  readonly residents: Pick<ResidentStore, 'current'>;
}

/** What is noted of oneself for helpers. */
export const viewOwnCareNotes = defineUseCase({
  name: 'elder-help.view-own-care-notes',
  input: z.object({}),
  async run({ careNotes }: Pick<Ports, 'careNotes'>, actor) {
    needResident(actor);
    return careNotes.of(actor.id);
  },
});

/** What is noted of somebody for helpers, for those who keep it. */
export const viewCareNotes = defineUseCase({
  name: 'elder-help.view-care-notes',
  input: z.object({ residentId: z.string().min(1).max(64) }),
  async run({ careNotes, residents }: Ports, actor, { residentId }) {
    needResident(actor);
    const resident = await residents.current(residentId);
    const { id } = found(resident !== null && mayKeepCareNotes(actor, resident) ? resident : null, 'residents.missing');
    return careNotes.of(id);
  },
});
