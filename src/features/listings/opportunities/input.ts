import { z } from 'zod';
import { LISTINGS } from '../../../../config/lists/listings.ts';
import { OPPORTUNITY_CATEGORIES, PURCHASER_KINDS } from './opportunity.ts';

/** Money in fen; 0 is none. */
export const fen = z.number().int('金额以分为单位，应为整数').min(1).max(LISTINGS.mostFen);

export const day = z.iso.date('应为日期，例如 2026-11-25');

/** What a purchaser fills in. */
export const opportunityFields = {
  title: z.string().trim().min(2).max(80),
  text: z.string().trim().min(5).max(4000),
  category: z.enum(OPPORTUNITY_CATEGORIES),
  budgetFen: fen,
  deadline: day,
  purchaser: z.object({ kind: z.enum(PURCHASER_KINDS), name: z.string().trim().min(2).max(80) }),
  contact: z.object({
    name: z.string().trim().min(1).max(40),
    phone: z
      .string()
      .trim()
      .regex(/^[\d +()-]{5,25}$/u, '应为电话号码，例如 0571-1234567'),
  }),
};

export const opportunityNumber = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
