import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { failureOf, OK } from './answers.ts';

const check = z.object({
  version: z.literal(2),
  openid: z.string(),
  scene: z.number().int().min(1).max(4),
  content: z.string().min(1),
});

const LONGEST = 2500;

/** Answers `msg_sec_check`: words about 赌博 are risky, those about 贷款 are to be looked at. */
export function checkWords(body: unknown): object {
  const given = check.safeParse(body);
  if (!given.success) return failureOf(47001);
  const { openid, content } = given.data;
  if ([...content].length > LONGEST) return failureOf(47001);
  if (openid === 'not-here-lately') return failureOf(61010);
  if (openid === 'old-form') return failureOf(87014);
  if (openid === 'busy') return failureOf(-1);

  const suggest = suggestFor(content);
  return { ...OK, result: { suggest, label: suggest === 'pass' ? 100 : 20006 }, detail: [], trace_id: randomUUID() };
}

function suggestFor(content: string): 'pass' | 'review' | 'risky' {
  if (content.includes('赌博')) return 'risky';
  return content.includes('贷款') ? 'review' : 'pass';
}
