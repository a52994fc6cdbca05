import { z } from 'zod';
import { COURSES } from '../../../../config/activities/activities.ts';
import { moment, Refusal } from '../../../kernel/index.ts';
import type { Lesson, Material } from './course.ts';

/** What a lesson is made of, as input; opening a course, adding and changing a lesson take the same. */
export const lessonFields = {
  title: z.string().trim().min(1).max(60),
  place: z.string().trim().min(1).max(100),
  startsAt: moment,
  endsAt: moment,
  materials: z
    .array(
      z
        .object({
          title: z.string().trim().min(1).max(60),
          url: z.url({ protocol: /^https?$/u, error: '应为 http 或 https 链接' }).max(500),
        })
        .transform((material): Material => material),
    )
    .max(COURSES.mostMaterials),
};

/** @throws Refusal when one ends before it begins, begins before `now`, or two are held at once */
export function checkLessons(lessons: readonly Lesson[], now: Date): void {
  const planned = lessons
    .filter(({ state }) => state === 'planned')
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  for (const [index, lesson] of planned.entries()) {
    if (lesson.endsAt <= lesson.startsAt) throw new Refusal('invalid', 'activities.ends-before-start');
    const before = planned[index - 1];
    const isApart = before === undefined || before.endsAt <= lesson.startsAt || lesson.startsAt <= now;
    if (!isApart)
      throw new Refusal('conflict', 'activities.lessons-overlap', { one: before.title, other: lesson.title });
  }
}
