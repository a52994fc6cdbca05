import { z } from 'zod';
import { FEEDBACK } from '../../../../config/activities/feedback.ts';
import { allow, DAY, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import type { DiaryStore } from '../diary/diary-store.ts';
import { signUpOf } from '../places.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { isAnswerable, VERDICTS, wasThere, type FeedbackAnswer } from './feedback.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly feedback: FeedbackStore;
  readonly clock: Clock;
}

/** Says how an activity was; said again, it goes in the place of what was said before. */
export const giveFeedback = defineUseCase({
  name: 'activities.give-feedback',
  input: z.object({
    activityId: z.string(),
    verdict: z.enum(VERDICTS),
    words: z.string().trim().max(FEEDBACK.longestWords).default(''),
  }),
  async run({ activities, feedback, clock }: Ports, actor, { activityId, verdict, words }) {
    const now = clock();
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(signUpOf(activity, actor.id)?.state === 'placed', 'activities.feedback-not-there');
    ensure(activity.endsAt <= now, 'activities.feedback-too-early', { title: activity.title });
    ensure(isAnswerable(activity, now), 'activities.feedback-over', {
      title: activity.title,
      days: FEEDBACK.answerWithinMs / DAY,
    });
    const answer = { resident: actor.id, verdict, ...(words !== '' && { words }), at: now };
    await feedback.keep(activityId, answer);
    return { activity, answer };
  },
});

interface OwnPorts extends Ports {
  readonly diaries: Pick<DiaryStore, 'find'>;
}

/** An activity of which somebody may still say how it was, with what they have said. */
export interface Answerable {
  readonly activity: Activity;
  readonly answer: FeedbackAnswer | null;
}

/** What one was at and may say something of, the latest first. */
export const findAnswerable = defineUseCase({
  name: 'activities.find-answerable',
  input: z.object({}),
  async run({ activities, diaries, feedback, clock }: OwnPorts, actor): Promise<readonly Answerable[]> {
    needResident(actor);
    const now = clock();
    const entries = (await diaries.find(actor.id))?.entries ?? [];
    const all = await Promise.all(entries.map(({ activity }) => activities.find(activity)));
    const own = all.filter(
      (activity): activity is Activity =>
        activity !== null && isAnswerable(activity, now) && wasThere(activity, actor.id),
    );
    const said = await Promise.all(own.map(({ id }) => feedback.find(id)));
    return own
      .map((activity, index) => ({
        activity,
        answer: said[index]?.answers.find(({ resident }) => resident === actor.id) ?? null,
      }))
      .toSorted((one, other) => other.activity.endsAt.getTime() - one.activity.endsAt.getTime());
  },
});
