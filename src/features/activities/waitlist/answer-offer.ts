import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { ensureOpen, type Activity } from '../activity.ts';
import { standingOf, takePlace, type DiaryPorts } from '../diary/take-place.ts';
import { givePlace, signUpOf, type SignUp } from '../places.ts';
import { leaveList } from '../sign-ups/leave-list.ts';
import type { SignUpAnswer } from '../sign-ups/sign-up.ts';

interface Ports extends DiaryPorts {
  readonly clock: Clock;
}

/** What came of an answer: the place, or the activity that somebody left. */
export type OfferAnswered = { readonly taken: SignUpAnswer } | { readonly left: Activity };

/** Says yes or no to the place that is kept for somebody who waited. A no, or no answer in time, and it is offered to the next. */
export const answerOffer = defineUseCase({
  name: 'activities.answer-offer',
  input: z.object({
    activityId: z.string(),
    wants: z.boolean(),
    /** Why a helper does not come on a visit. */
    note: z.string().trim().max(100).optional(),
  }),
  async run(ports: Ports, actor, { activityId, wants, note }, call): Promise<OfferAnswered> {
    const now = ports.clock();
    const wanted = found(await ports.activities.find(activityId), 'activities.missing');
    if (!wants) return { left: await declined(ports, actor.id, wanted, { now, note, cause: call.cause }) };
    if (signUpOf(wanted, actor.id)?.state === 'placed')
      return { taken: { ...standingOf(wanted, actor.id), beside: [] } };
    offered(wanted, actor.id, now);

    const taken = await takePlace(ports, actor.id, wanted, (current) => {
      if (signUpOf(current, actor.id)?.state === 'placed') return {};
      const { people } = offered(current, actor.id, now);
      const places = givePlace(current, actor.id, now) ?? current;
      const facts = { resident: actor.id, people, state: 'placed' };
      return {
        next: { ...current, ...places },
        happenings: [{ name: 'activities.offer-accepted', by: actor.id, at: now, region: current.region, facts }],
      };
    });
    return { taken };
  },
});

async function declined(
  { activities, diaries }: Ports,
  resident: string,
  { id }: Activity,
  { now, note, cause }: { readonly now: Date; readonly note: string | undefined; readonly cause: string | undefined },
): Promise<Activity> {
  const left = await activities.change(
    id,
    (activity) => {
      const { next, happenings } = leaveList(activity, offered(activity, resident, now), now, note);
      return { next, happenings, result: next };
    },
    { cause },
  );
  await diaries.strike(resident, id);
  return found(left === undefined ? await activities.find(id) : left, 'activities.missing');
}

function offered(activity: Activity, resident: string, now: Date): SignUp {
  ensureOpen(activity, now);
  const own = signUpOf(activity, resident);
  ensure(own?.offer !== undefined && own.offer.until > now, 'activities.no-offer', { title: activity.title });
  return own;
}
