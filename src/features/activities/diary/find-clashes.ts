import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { spansOf } from '../courses/course.ts';
import { signUpOf } from '../places.ts';
import type { DiaryStore } from './diary-store.ts';
import { closest } from './overlap.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly diaries: Pick<DiaryStore, 'find'>;
  readonly clock: Clock;
}

/** Diaries read at a time. */
const AT_ONCE = 100;

/**
 * Finds who of these residents has a place in another activity at the time to which this one was moved. Nobody loses a place
 * by a change: they hear of it and decide themselves which one they give up.
 */
export const findClashes = defineUseCase({
  name: 'activities.find-clashes',
  input: z.object({ activityId: z.string(), residents: z.array(z.string()) }),
  async run(ports: Ports, actor, { activityId, residents }, call) {
    allow(isSystem(actor), 'activities.system-only');
    const moved = found(await ports.activities.find(activityId), 'activities.missing');
    const clashes = new Map<string, string[]>();
    for (let start = 0; start < residents.length; start += AT_ONCE) {
      const some = residents.slice(start, start + AT_ONCE);
      const others = await Promise.all(some.map((resident) => overlappedBy(ports, moved, resident)));
      for (const [index, ids] of others.entries())
        for (const id of ids) clashes.set(id, [...(clashes.get(id) ?? []), some[index]!]);
    }
    if (clashes.size === 0) return { clashes: 0 };

    const { region } = moved;
    const at = ports.clock();
    const happenings = [...clashes].map(([other, whose]) => ({
      name: 'activities.clash-found',
      by: SYSTEM.id,
      at,
      region,
      facts: { other, residents: whose },
    }));
    await ports.activities.change(activityId, (activity) => ({ next: activity, happenings, result: null }), {
      cause: call.cause,
    });
    return { clashes: clashes.size };
  },
});

/** The open activities in which somebody with a place in this one has a place too, at the same time. */
async function overlappedBy({ activities, diaries }: Ports, moved: Activity, resident: string): Promise<string[]> {
  if (!hasPlace(moved, resident)) return [];
  const ids = (await diaries.find(resident))?.entries.map(({ activity }) => activity) ?? [];
  const others = await Promise.all(ids.filter((id) => id !== moved.id).map((id) => activities.find(id)));
  return others.flatMap((other) => (other !== null && clash(moved, other, resident) ? [other.id] : []));
}

const clash = (moved: Activity, other: Activity, resident: string): boolean =>
  other.state === 'open' && hasPlace(other, resident) && closest(spansOf(moved), spansOf(other)) === 'overlap';

const hasPlace = (activity: Activity, resident: string): boolean => signUpOf(activity, resident)?.state === 'placed';
