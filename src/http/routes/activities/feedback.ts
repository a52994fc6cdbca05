import { z } from 'zod';
import {
  findAnswerable,
  giveFeedback,
  VERDICTS,
  viewFeedback,
  type Answerable,
} from '../../../features/activities/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { activity, presentActivity } from '../shapes/activity.ts';

const answered = z.object({ verdict: z.enum(VERDICTS), words: z.string(), at: moment });

const presentAnswer = ({ verdict, words = '', at }: NonNullable<Answerable['answer']>): z.input<typeof answered> => ({
  verdict,
  words,
  at: at.toISOString(),
});

export const feedbackRoutes: readonly Route[] = [
  route('put', '/activities/:activityId/feedback', giveFeedback, {
    summary: 'Say how an activity was, or something else than before',
    output: answered,
    present: ({ answer }) => presentAnswer(answer),
  }),
  route('get', '/me/activity-feedback', findAnswerable, {
    summary: 'Activities one was at and may still say something of, with what one has said',
    output: z.object({ items: z.array(z.object({ activity, answer: answered.nullable() })) }),
    present: (all, { clock }) => ({
      items: all.map(({ activity: shown, answer }) => ({
        activity: presentActivity(shown, clock()),
        answer: answer === null ? null : presentAnswer(answer),
      })),
    }),
  }),
  route('get', '/activities/:activityId/feedback', viewFeedback, {
    summary: 'How an activity was, for those who run it: how many answered of how many, and from five answers on what',
    output: z.object({
      there: z.int(),
      answered: z.int(),
      verdicts: z.object({ satisfied: z.int(), 'so-so': z.int(), dissatisfied: z.int() }).nullable(),
      words: z.array(z.string()).nullable(),
    }),
    present: ({ there, answered: count, verdicts, words }) => ({
      there,
      answered: count,
      verdicts,
      words: words === null ? null : [...words],
    }),
  }),
];
