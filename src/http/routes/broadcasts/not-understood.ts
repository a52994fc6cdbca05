import { z } from 'zod';
import {
  exportLabelled,
  labelNotUnderstood,
  listNotUnderstood,
  type NotUnderstood,
} from '../../../features/broadcasts/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { bytes, route, type Route } from '../../route.ts';

const words = z.object({
  id: z.string(),
  text: z.string(),
  at: moment,
  /** Null while nobody has said what was meant, `none` when it was nothing for the bot. */
  intent: z.string().nullable(),
});

const presentWords = ({ id, text, at, label }: NotUnderstood): z.input<typeof words> => ({
  id,
  text,
  at: at.toISOString(),
  intent: label?.intent ?? null,
});

export const notUnderstoodRoutes: Route[] = [
  route('get', '/not-understood', listNotUnderstood, {
    summary: 'What the bot did not understand in the regions I care for, masked, newest first',
    output: page(words),
    present: (messages) => presentPage(messages, presentWords),
  }),
  route('put', '/not-understood/:id/label', labelNotUnderstood, {
    summary: 'Say what was meant: the name of a command, or null for nothing',
    output: words,
    present: presentWords,
  }),
  route('get', '/not-understood-labelled', exportLabelled, {
    summary: 'What was labelled, as JSON lines of text and intent',
    output: bytes,
    type: 'application/x-ndjson',
    present: (rows) => new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
  }),
];
