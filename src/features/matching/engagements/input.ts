import { z } from 'zod';
import { ENGAGEMENT_WORK } from './engagement.ts';

/** 10 billion yuan in fen: more is a slip of the keyboard. */
const MOST_FEN = 1_000_000_000_000;

const day = z.iso.date('应为日期，例如 2026-11-25');

export const stepFields = {
  from: day,
  until: day,
  people: z.array(z.string().trim().min(1).max(40)).max(30),
  documents: z
    .array(z.object({ title: z.string().trim().min(1).max(100), url: z.url({ protocol: /^https?$/u }).max(500) }))
    .max(30),
  moneyFen: z.number().int('金额以分为单位，应为整数').min(0).max(MOST_FEN),
  note: z.string().trim().max(1000),
};

export const newStep = z.object({
  work: z.enum(ENGAGEMENT_WORK),
  from: stepFields.from,
  until: stepFields.until,
  people: stepFields.people.default([]),
  documents: stepFields.documents.default([]),
  moneyFen: stepFields.moneyFen.default(0),
  note: stepFields.note.optional(),
});

export const stepChange = z.object(stepFields).partial();
