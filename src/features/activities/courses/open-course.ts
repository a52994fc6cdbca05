import { z } from 'zod';
import { COURSES } from '../../../../config/activities/activities.ts';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { activityFields, holderFields } from '../activity-input.ts';
import { checkTimes, remindTime, type Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { said } from '../conditions/condition.ts';
import { holderOf, type HolderPorts } from '../kinds/holder.ts';
import { timesOf, type Lesson } from './course.ts';
import { nextReminder } from './lesson-reminder.ts';
import { checkLessons, lessonFields } from './lesson-input.ts';

interface Ports extends HolderPorts {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Opens a course: one signs up once, for all of its lessons. Lessons stand in the order in which they are given. */
export const openCourse = defineUseCase({
  name: 'activities.open-course',
  input: z.object({
    region: regionPath,
    title: activityFields.title,
    place: activityFields.place,
    capacity: activityFields.capacity,
    rooms: activityFields.rooms.default([]),
    conditions: activityFields.conditions.optional(),
    team: holderFields.team,
    lessons: z
      .array(
        z.object({
          title: lessonFields.title.optional(),
          place: lessonFields.place.optional(),
          startsAt: lessonFields.startsAt,
          endsAt: lessonFields.endsAt,
          materials: lessonFields.materials.default([]),
        }),
      )
      .min(1)
      .max(COURSES.mostLessons),
    completion: z
      .object({ percent: z.number().int().min(1).max(100), countsMakeUp: z.boolean().default(true) })
      .default({ percent: COURSES.usuallyCompletes, countsMakeUp: true }),
    isDraft: z.boolean().default(false),
  }),
  async run({ activities, clock, ...ports }: Ports, actor, input, call) {
    const { lessons: given, team, conditions, completion, isDraft, ...parts } = input;
    // Who learns comes for themselves.
    const planned = { ...parts, kind: 'course' as const, companions: 0, ...said({ team, conditions }) };
    const holder = await holderOf(ports, actor, planned);
    const now = clock();
    const lessons = given.map(({ title, place, ...lesson }, index): Lesson => ({
      ...lesson,
      id: String(index + 1),
      title: title ?? `${parts.title} ${index + 1}`,
      place: place ?? parts.place,
      state: 'planned',
    }));
    checkLessons(lessons, now);
    const times = found(timesOf(lessons), 'activities.lesson-missing');
    checkTimes(times.startsAt, times.endsAt, now);

    const activity: Omit<Activity, 'number'> = {
      ...planned,
      ...holder,
      ...times,
      lessons,
      completion,
      lessonReminder: nextReminder({ lessons }, now),
      id: call.newId('activity'),
      organizer: actor.id,
      state: isDraft ? 'draft' : 'open',
      signUps: [],
      remindAt: remindTime(times.startsAt, now, ACTIVITIES.remindBefore),
    };
    const happening = { name: isDraft ? 'activities.drafted' : 'activities.announced', by: actor.id, at: now };
    const facts = { capacity: activity.capacity, lessons: lessons.length };
    return activities.insertNumbered(activity, [{ ...happening, region: activity.region, facts }]);
  },
});
