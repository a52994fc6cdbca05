import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import { isLabel } from '../understanding/index.ts';
import type { LessonStore } from './lesson-store.ts';

/**
 * Keeps labelled texts for the classifier to learn from, beside those that are there or, `anew`, in their place; a text
 * that is there already gets the label given now.
 */
export const giveLessons = defineUseCase({
  name: 'needs.give-lessons',
  input: z.object({
    lessons: z
      .array(
        z.object({
          text: z.string().trim().min(2).max(20_000),
          label: z.string().refine(isLabel, '请填类别表里的类别或部门'),
        }),
      )
      .min(1)
      .max(1000),
    anew: z.boolean().default(false),
  }),
  async run({ lessons: store }: { readonly lessons: LessonStore }, actor, { lessons, anew }): Promise<void> {
    allow(isSystem(actor), 'needs.system-only');
    if (anew) await store.clear();
    await store.put(lessons);
  },
});
