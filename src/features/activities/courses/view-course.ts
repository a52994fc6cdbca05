import { z } from 'zod';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { TeamStore } from '../../teams/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { signUpOf } from '../places.ts';
import { mayRunActivity } from '../policy.ts';
import { visible } from '../view-activity.ts';
import { cameTo, progressOf, type Progress } from './course.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly teams: Pick<TeamStore, 'find'>;
}

/** A course with its lessons and how far one is; materials are for those who have a place and those who run it. */
export const viewCourse = defineUseCase({
  name: 'activities.view-course',
  input: z.object({ activityId: z.string() }),
  async run(ports: Ports, actor, { activityId }) {
    const course = await visible(ports, actor, activityId);
    ensure(course.lessons !== undefined, 'activities.no-course', { title: course.title });
    const isPlaced = signUpOf(course, actor.id)?.state === 'placed';
    const seesMaterials = isPlaced || mayRunActivity(actor, course);
    const lessons = course.lessons.map((lesson) => ({
      ...lesson,
      materials: seesMaterials ? lesson.materials : [],
      came: cameTo(course, lesson.id, actor.id) ?? null,
    }));
    return { course, lessons, own: isPlaced ? progressOf(course, actor.id) : null };
  },
});

/** Somebody who takes a course; without a name when they have not said what to call them. */
export interface Attendant {
  readonly resident: string;
  readonly name?: string;
  readonly progress: Progress;
}

/** Who takes a course and how far each is: for those who run it only. */
export const listAttendance = defineUseCase({
  name: 'activities.list-attendance',
  input: z.object({ activityId: z.string() }),
  async run({ activities, residents }: Ports & { residents: Pick<ResidentStore, 'findMany'> }, actor, { activityId }) {
    const course = found(await activities.find(activityId), 'activities.missing');
    allow(mayRunActivity(actor, course), 'activities.not-organizer');
    ensure(course.lessons !== undefined, 'activities.no-course', { title: course.title });

    const placed = course.signUps.filter(({ state }) => state === 'placed').map(({ resident }) => resident);
    const names = new Map((await residents.findMany(placed)).map(({ id, name }) => [id, name]));
    const attendants = placed.map((resident): Attendant => {
      const name = names.get(resident);
      return { resident, ...(name !== undefined && { name }), progress: progressOf(course, resident) };
    });
    return { course, attendants };
  },
});
