import { say, sayMoment } from '../../../phrases/index.ts';
import { mask } from '../../privacy/index.ts';
import type { Objection } from './objection.ts';
import type { Roll } from './roll.ts';

export const OBJECTION_NEWS = ['made', 'ruled'] as const;
export type ObjectionNews = (typeof OBJECTION_NEWS)[number];

/** What workers hear of an objection that was made, and whoever made it of what was decided. */
export function wordObjection(
  { title }: Pick<Roll, 'title'>,
  { words, rulingDueAt, ruling }: Objection,
  news: ObjectionNews,
): string {
  if (news === 'made' || ruling === undefined)
    return say('rolls.tell-objection', { title, words: mask(words), due: sayMoment(rulingDueAt) });
  return say(`rolls.tell-ruling-${ruling.isUpheld ? 'upheld' : 'rejected'}`, { title, reason: ruling.reason });
}
