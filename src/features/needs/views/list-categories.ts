import { z } from 'zod';
import { CATEGORIES, type Category } from '../../../../config/taxonomy/index.ts';
import { defineUseCase } from '../../../kernel/index.ts';

/** What a need can be about, department by department, as the taxonomy is now. */
export const listCategories = defineUseCase({
  name: 'needs.list-categories',
  input: z.object({}),
  run: async (): Promise<readonly Category[]> => CATEGORIES,
});
