import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { mayKeepCareNotes } from '../policy.ts';
import type { CareNoteStore } from './care-note-store.ts';
import { corrected } from './care-notes.ts';
import { noteText } from './note-care.ts';

interface Ports {
  readonly careNotes: CareNoteStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly clock: Clock;
}

/** Puts right what is noted of oneself, or of somebody whose notes one keeps; without words it is struck out. */
export const correctCareNote = defineUseCase({
  name: 'elder-help.correct-care-note',
  input: z.object({
    noteId: z.string().min(1).max(64),
    text: noteText.nullable(),
    residentId: z.string().min(1).max(64).optional(),
  }),
  async run({ careNotes, residents, clock }: Ports, actor, { noteId, text, residentId }) {
    needResident(actor);
    const of = residentId === undefined || residentId === actor.id ? actor.id : await keptFor(residentId);
    found((await careNotes.of(of)).find(({ id }) => id === noteId) ?? null, 'elder-help.note-missing');
    return careNotes.keep(of, (notes) => corrected(notes, noteId, text, actor.id, clock()));

    async function keptFor(id: string): Promise<string> {
      const resident = await residents.current(id);
      const isTheirs = resident !== null && mayKeepCareNotes(actor, resident);
      return found(isTheirs ? resident : null, 'elder-help.note-missing').id;
    }
  },
});
