import { z } from 'zod';
import { FEEDBACK } from '../../../../config/activities/feedback.ts';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { mask } from '../../privacy/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { mayRunActivity } from '../policy.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { thoseThere, type Verdict } from './feedback.ts';

interface Ports {
  readonly activities: Pick<ActivityStore, 'find'>;
  readonly feedback: Pick<FeedbackStore, 'find'>;
}

/** How an activity was, for those who run it; nobody's answer can be told from another's. */
export interface FeedbackView {
  readonly activity: Activity;
  /** Those with a place of whom it is not known that they stayed away. */
  readonly there: number;
  /** Those who said how it was. */
  readonly answered: number;
  /** Null while fewer than `FEEDBACK.leastShown` have answered, and so are the words. */
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'not-there'>, number>> | null;
  /** Masked, in no order that tells anything. */
  readonly words: readonly string[] | null;
}

export const viewFeedback = defineUseCase({
  name: 'activities.view-feedback',
  input: z.object({ activityId: z.string() }),
  async run({ activities, feedback }: Ports, actor, { activityId }): Promise<FeedbackView> {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayRunActivity(actor, activity), 'activities.not-organizer');
    const answers = (await feedback.find(activityId))?.answers ?? [];
    const away = new Set(answers.flatMap(({ verdict, resident }) => (verdict === 'not-there' ? [resident] : [])));
    const there = thoseThere(activity).filter((resident) => !away.has(resident)).length;
    const said = answers.filter(({ verdict }) => verdict !== 'not-there');
    const seen = { activity, there, answered: said.length };
    if (said.length < FEEDBACK.leastShown) return { ...seen, verdicts: null, words: null };

    const count = (wanted: Verdict): number => said.filter(({ verdict }) => verdict === wanted).length;
    return {
      ...seen,
      verdicts: {
        satisfied: count('satisfied'),
        'so-so': count('so-so'),
        dissatisfied: count('dissatisfied'),
      },
      words: said.flatMap(({ words }) => (words === undefined ? [] : [mask(words)])).toSorted(),
    };
  },
});
