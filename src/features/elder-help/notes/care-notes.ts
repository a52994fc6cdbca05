import { VISITS } from '../../../../config/volunteers/elder-help.ts';
import { ensure, found, newId } from '../../../kernel/index.ts';

/** What helpers have to know before they ring: where, how they get in, and what to look out for. */
export const CARE_NOTE_KINDS = ['door', 'entry', 'pet', 'alone', 'hearing', 'falls', 'other'] as const;
export type CareNoteKind = (typeof CARE_NOTE_KINDS)[number];

export interface CareNote {
  readonly id: string;
  readonly kind: CareNoteKind;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** What is noted of one resident; the id is theirs. */
export interface CareNotes {
  readonly id: string;
  readonly notes: readonly CareNote[];
}

/** There is one door; of everything else there may be several. */
export function withNote({ id, notes }: CareNotes, given: Omit<CareNote, 'id'>): CareNotes {
  const others = given.kind === 'door' ? notes.filter(({ kind }) => kind !== 'door') : notes;
  if (others.some(({ kind, text }) => kind === given.kind && text === given.text)) return { id, notes };
  ensure(others.length < VISITS.mostNotes, 'elder-help.too-many-notes', { most: VISITS.mostNotes });
  return { id, notes: [...others, { id: newId(), ...given }] };
}

/** With other words, or without the note when there are none. */
export function corrected(
  { id, notes }: CareNotes,
  note: string,
  text: string | null,
  by: string,
  at: Date,
): CareNotes {
  found(notes.find((one) => one.id === note) ?? null, 'elder-help.note-missing');
  return {
    id,
    notes: notes.flatMap((one) => {
      if (one.id !== note) return [one];
      return text === null ? [] : [{ ...one, text, by, at }];
    }),
  };
}
