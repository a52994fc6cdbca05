import { z } from 'zod';
import { allow, defineUseCase, idFrom, isSystem } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import { beginRecord, type EnterPorts, type NewRecord } from '../../service-records/index.ts';
import { isVisit, type VisitActivity } from '../visit-activity.ts';
import { taskOf } from './new-visit.ts';

interface Ports extends EnterPorts {
  readonly activities: Pick<ActivityStore, 'find'>;
}

/**
 * Makes one service record for each helper of a visit that is done and took a minute or more, however often this runs: its
 * id follows from visit and person. Whoever reported has confirmed with it; the others are asked, and so is the person visited.
 */
export const recordHelpers = defineUseCase({
  name: 'elder-help.record-helpers',
  input: z.object({ activityId: z.string() }),
  async run({ activities, ...ports }: Ports, actor, { activityId }) {
    allow(isSystem(actor), 'elder-help.system-only');
    const activity = await activities.find(activityId);
    if (!isVisit(activity) || activity.visit.doneAt === undefined) return { records: 0 };
    const records = await Promise.all(recordsOf(activity).map((record) => beginRecord(ports, record)));
    return { records: records.filter(({ state }) => state !== 'refused').length };
  },
});

/** The words are the task's: what helpers write of a visit stays with it. */
function recordsOf({ id, region, title, place, team, visit, signUps }: VisitActivity): NewRecord[] {
  const { report, visited, task } = visit;
  if (report === undefined) return [];
  const { startedAt, endedAt, by, at } = report;
  const minutes = Math.floor((endedAt.getTime() - startedAt.getTime()) / 60_000);
  if (minutes < 1) return [];
  const helpers = signUps.filter(({ state }) => state === 'placed').map(({ resident }) => resident);
  return helpers.map((volunteer) => ({
    id: idFrom('service-record', id, volunteer),
    region,
    volunteer,
    project: title,
    content: taskOf(task).word,
    place,
    startedAt,
    endedAt,
    minutes,
    served: visited,
    activity: id,
    ...(team !== undefined && { team }),
    recordedBy: by,
    confirmed: {
      ...(volunteer === by && { volunteer: at }),
      ...(!helpers.includes(by) && { other: { by, at } }),
    },
  }));
}
