import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { mayKeepCareNotes } from '../policy.ts';
import type { CareNoteStore } from './care-note-store.ts';
import { CARE_NOTE_KINDS, withNote } from './care-notes.ts';

interface Ports {
  readonly careNotes: CareNoteStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly clock: Clock;
}

export const noteText = z.string().trim().min(1).max(100);

/** A worker notes what helpers have to know of somebody; their own notes everybody keeps themself. */
export const noteCare = defineUseCase({
  name: 'elder-help.note-care',
  input: z.object({
    residentId: z.string().min(1).max(64),
    kind: z.enum(CARE_NOTE_KINDS).default('other'),
    text: noteText,
  }),
  async run({ careNotes, residents, clock }: Ports, actor, { residentId, kind, text }) {
    const resident = await residents.current(residentId);
    const isTheirs = resident !== null && (actor.id === resident.id || mayKeepCareNotes(actor, resident));
    allow(isTheirs, 'elder-help.not-worker');
    const { id } = found(resident, 'residents.missing');
    return careNotes.keep(id, (notes) => withNote(notes, { kind, text, by: actor.id, at: clock() }));
  },
});
