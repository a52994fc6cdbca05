import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { residentsOf } from '../places.ts';
import { lessonOf } from './course.ts';
import { nextReminder } from './lesson-reminder.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * Reminds those who take a course of its next lesson. Which lesson comes next and the happening that has them told are one
 * write: however often and wherever this runs, each lesson is reminded of once.
 */
export const remindLessons = defineUseCase({
  name: 'activities.remind-lessons',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    allow(isSystem(actor), 'activities.system-only');
    const now = clock();
    const due = await activities.lessonsDueToRemind(now);
    const reminded = await Promise.all(due.map(({ id }) => remindOnce(activities, id, now)));
    return { reminded: reminded.filter((done) => done === true).length };
  },
});

const remindOnce = (activities: ActivityStore, id: string, at: Date): Promise<boolean | null | undefined> =>
  activities.change<boolean>(id, (course) => {
    const { state, region, signUps, lessonReminder: due } = course;
    if (state !== 'open' || due == null || due.at > at) return { result: false };

    const lesson = lessonOf(course, due.lesson);
    const isToCome = lesson?.state === 'planned' && lesson.startsAt > at;
    const residents = residentsOf(signUps.filter((signUp) => signUp.state === 'placed'));
    const happening = { name: 'activities.lesson-due', by: 'system', at, region };
    return {
      next: { ...course, lessonReminder: nextReminder(course, at) },
      happenings: isToCome && residents.length > 0 ? [{ ...happening, facts: { lesson: due.lesson, residents } }] : [],
      result: isToCome,
    };
  });
