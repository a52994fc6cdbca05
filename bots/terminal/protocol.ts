import { z } from 'zod';
import { ROOM_EVENTS } from '../../src/features/broadcasts/index.ts';
import { UTTERANCE_KINDS } from '../../src/platform/chat/index.ts';

/** Someone the terminal can speak as. */
export interface TerminalPerson {
  readonly contact: string;
  readonly name: string;
  readonly place: string;
}

export interface TerminalRoom {
  readonly room: string;
  readonly name: string;
}

/** Who and what there is to choose from. */
export interface Neighbourhood {
  readonly people: readonly TerminalPerson[];
  readonly rooms: readonly TerminalRoom[];
}

/** What the bot says, and to whom. */
export interface SaidLine {
  readonly said: { readonly contact: string } | { readonly room: string; readonly mentions?: readonly string[] };
  readonly text: string;
}

/** One line of JSON from the bot: who is there, what it says, or what is wrong with a request. */
export type FromBot = { readonly neighbourhood: Neighbourhood } | SaidLine | { readonly problem: string };

/** One line of JSON to the bot. A message may carry its own id, so that sending it again is recognized. */
export const toBot = z.union([
  z.strictObject({ ask: z.literal('neighbourhood') }),
  z.strictObject({
    say: z.strictObject({
      contact: z.string().min(1).max(200),
      room: z.string().min(1).max(200).optional(),
      text: z.string().max(10_000),
      kind: z.enum(UTTERANCE_KINDS).default('text'),
      /** The id of the message that a recall takes back. */
      recalls: z.string().max(100).optional(),
      id: z
        .string()
        .regex(/^[\w-]{1,100}$/)
        .optional(),
    }),
  }),
  z.strictObject({
    event: z.strictObject({
      kind: z.enum(ROOM_EVENTS),
      room: z.string().min(1).max(200),
      roomName: z.string().min(1).max(100).optional(),
      contacts: z.array(z.string().min(1).max(200)).max(100).default([]),
    }),
  }),
]);

export type ToBot = z.input<typeof toBot>;
