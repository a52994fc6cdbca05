import { z } from 'zod';
import { SERVICE_RECORDS } from '../../../../config/volunteers/service-records.ts';
import { allow, defineUseCase, ensure, found, idFrom, Refusal } from '../../../kernel/index.ts';
import type { Activity, ActivityStore } from '../../activities/index.ts';
import type { CheckIn } from '../check-ins/check-in.ts';
import type { CheckInStore } from '../check-ins/check-in-store.ts';
import { mayKeepCheckIns } from '../policy.ts';
import { beginRecord, type NewRecord } from './begin-record.ts';
import type { EnterPorts } from './enter-record.ts';
import { serviceFields } from './input.ts';
import type { ServiceRecord } from './record.ts';
import { minutesBetween } from './span.ts';

interface Ports extends EnterPorts {
  readonly activities: ActivityStore;
  readonly checkIns: CheckInStore;
}

/**
 * Whoever runs an activity that is over confirms who served at it: from the check-ins come service records, one for each
 * person, however often this is done. Of activities that are no service by their kind, the volunteers are named. Who checked
 * in themselves has confirmed with it; who was ticked off is asked.
 */
export const recordAttendance = defineUseCase({
  name: 'service-records.record-attendance',
  input: z.object({
    activityId: z.string(),
    content: serviceFields.content,
    volunteers: z.array(z.string().min(1).max(64)).min(1).max(1000).optional(),
  }),
  async run({ activities, checkIns, ...ports }: Ports, actor, { activityId, content, volunteers }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayKeepCheckIns(actor, activity), 'activities.not-organizer');
    ensure(activity.state !== 'cancelled', 'activities.cancelled', { title: activity.title });
    ensure(activity.endsAt <= ports.clock(), 'service-records.not-over');
    if (volunteers === undefined && !isService(activity))
      throw new Refusal('invalid', 'service-records.name-volunteers');

    const came = (await checkIns.ofActivity(activity.id)).filter(
      ({ resident, isStruck }) =>
        resident !== undefined && isStruck !== true && (volunteers?.includes(resident) ?? true),
    );
    const begun = came.flatMap(
      (checkIn) => recordOf(activity, checkIn, { content, by: actor.id, at: ports.clock() }) ?? [],
    );
    const records: ServiceRecord[] = [];
    for (let start = 0; start < begun.length; start += SERVICE_RECORDS.atOnce) {
      const some = begun.slice(start, start + SERVICE_RECORDS.atOnce);
      records.push(...(await Promise.all(some.map((record) => beginRecord(ports, record)))));
    }
    return {
      records: records.filter(({ state }) => state !== 'refused'),
      impossible: records.filter(({ state }) => state === 'refused').map(({ volunteer }) => volunteer),
    };
  },
});

const isService = ({ kind }: Activity): boolean => kind !== undefined && SERVICE_RECORDS.kinds.includes(kind);

/** The time somebody was there while it lasted; null when they came after the end. */
function recordOf(
  activity: Activity,
  { resident, way, cameAt, leftAt }: CheckIn,
  { content, by, at }: { readonly content: string; readonly by: string; readonly at: Date },
): NewRecord | null {
  const { id, region, title, place, startsAt, endsAt, team } = activity;
  const startedAt = cameAt > startsAt ? cameAt : startsAt;
  const endedAt = leftAt !== undefined && leftAt < endsAt ? leftAt : endsAt;
  const minutes = minutesBetween(startedAt, endedAt);
  if (minutes < 1 || resident === undefined) return null;
  const isOwnWord = way === 'qr' || way === 'word';
  return {
    id: idFrom('service-record', id, resident),
    region,
    volunteer: resident,
    project: title,
    content,
    place,
    startedAt,
    endedAt,
    minutes,
    activity: id,
    ...(team !== undefined && { team }),
    recordedBy: by,
    // Nobody confirms both sides: whoever runs it and served at it is confirmed by another keeper of records.
    confirmed: {
      ...((isOwnWord || resident === by) && { volunteer: cameAt }),
      ...(resident !== by && { other: { by, at } }),
    },
  };
}
