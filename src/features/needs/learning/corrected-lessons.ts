import { LEARNING } from '../../../../config/learning.ts';
import { mask } from '../../privacy/index.ts';
import type { NeedStore } from '../need-store.ts';
import { isLabel, type Lesson } from '../understanding/index.ts';

/** What staff put right, newest first: the masked words of each need and the category it has now. */
export async function correctedLessons(needs: Pick<NeedStore, 'recategorized'>): Promise<Lesson[]> {
  const corrected = await needs.recategorized(LEARNING.mostCorrections);
  return corrected
    .filter(({ category }) => isLabel(category))
    .map(({ text, category }) => ({ text: mask(text), label: category, weight: LEARNING.correctionWeight }));
}
