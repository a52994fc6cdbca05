import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { linkedPaper } from '../../halls/index.ts';
import type { Paper } from '../hearing.ts';

const { longest, most } = HEARINGS;

/** A title with an https address or with its text, one of the two. */
export const paper = linkedPaper
  .partial({ link: true })
  .extend({ text: z.string().trim().min(2).max(longest.paper).optional() })
  .refine(({ link, text }) => (link === undefined) !== (text === undefined), '网址和正文请给一样')
  .transform(({ title, link, text }): Paper => (link === undefined ? { title, text: text! } : { title, link }));

export const papers = z.array(paper).max(most.papers);

export const quorum = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: z.number().int().min(1).max(most.seats) }),
  z
    .object({
      kind: z.literal('share'),
      numerator: z.number().int().min(1).max(100),
      denominator: z.number().int().min(1).max(100),
      exceeds: z.boolean().default(false),
    })
    .refine(
      ({ numerator, denominator, exceeds }) => (exceeds ? numerator < denominator : numerator <= denominator),
      '比例不能大于全部',
    ),
]);

export const minutesOfTurn = z.number().int().min(1).max(most.speakingMinutes);
export const reason = z.string().trim().min(2).max(300);
