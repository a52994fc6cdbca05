import { z } from 'zod';
import { BOARD, TASKS } from '../../../../config/procedures/index.ts';

/** What a version of an item says. */
export const wordingInput = {
  text: z.string().trim().min(4).max(5000),
  link: z.url().max(500).optional(),
  /** In fen. */
  amountFen: z.number().int().min(0).max(TASKS.mostFen).optional(),
  /** How long it stays; as long as it must where nothing is said. */
  days: z.number().int().min(1).max(BOARD.mostDays).optional(),
};
