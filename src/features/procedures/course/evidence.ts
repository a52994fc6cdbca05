import { z } from 'zod';
import { ROLLS } from '../../polls/index.ts';

const id = z.string().min(1).max(64);
const heldOn = z.iso.date({ error: '应为日期，例如 2026-03-02' });
const title = z.string().trim().min(2).max(100);
const people = z.number().int().min(0).max(1_000_000);
/** Where the paper is to be found: an address, or a file number. */
const document = z.string().trim().min(2).max(500);

/** What somebody names as that on which a step rests; the facts are looked up. */
export const evidenceInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('topic'), topicId: id }),
  z.strictObject({ kind: z.literal('hearing'), hearingId: id }),
  z.strictObject({ kind: z.literal('poll'), pollId: id }),
  z.strictObject({ kind: z.literal('disclosure'), itemId: id }),
  z.strictObject({ kind: z.literal('ratings') }),
  z.strictObject({ kind: z.literal('tasks') }),
  z.strictObject({
    kind: z.literal('record'),
    heldOn,
    title,
    document: document.optional(),
    attended: people.optional(),
    entitled: people.optional(),
  }),
  z.strictObject({
    kind: z.literal('meeting'),
    heldOn,
    title,
    document,
    pack: id,
    /** Whose roll counts, where the pack knows several. */
    roll: z.enum(ROLLS).optional(),
    entitled: people,
    attended: people,
    agree: people,
    against: people,
    abstain: people,
    /** By which law or adopted rules it decides. */
    basis: z.string().trim().min(4).max(300),
  }),
]);

export type Evidence = z.output<typeof evidenceInput>;
