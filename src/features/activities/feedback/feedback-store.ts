import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Feedback, FeedbackAnswer } from './feedback.ts';

export type FeedbackStore = ReturnType<typeof feedbackStore>;

/** Keeps what was answered, apart from the activities: whoever reads these does not read those. */
export function feedbackStore(parts: StoreParts) {
  const store = aggregateStore<Feedback>(parts, 'activityFeedback', { answers: [Schema.Types.Mixed] }, [
    [{ 'answers.resident': 1 }],
  ]);

  const change = (id: string, decide: (answers: readonly FeedbackAnswer[]) => readonly FeedbackAnswer[]) =>
    store.change(id, (feedback) => ({ next: { id, answers: decide(feedback.answers) }, result: undefined }));

  const of = (resident: string): Promise<Feedback[]> =>
    store.findWhere({ 'answers.resident': resident }, { limit: 10_000 });

  return {
    ...store,
    of,
    /** Keeps the answer in the place of the one before. */
    async keep(activity: string, answer: FeedbackAnswer): Promise<void> {
      await store.insert({ id: activity, answers: [] }, []);
      await change(activity, (answers) => [...answers.filter(({ resident }) => resident !== answer.resident), answer]);
    },
    /** What they said goes; that somebody answered so stays, for what was counted. */
    async forget(person: string): Promise<void> {
      const wordless = ({ words: _words, ...answer }: FeedbackAnswer): FeedbackAnswer => answer;
      for (const { id } of await of(person))
        await change(id, (answers) => answers.map((each) => (each.resident === person ? wordless(each) : each)));
    },
    /** The answers of one record of a person are the other's, unless that one has answered. */
    async handOver(from: string, into: string): Promise<void> {
      for (const { id } of await of(from)) {
        await change(id, (answers) => {
          const hasBoth = answers.some(({ resident }) => resident === into);
          const kept = hasBoth ? answers.filter(({ resident }) => resident !== from) : answers;
          return kept.map((each) => (each.resident === from ? { ...each, resident: into } : each));
        });
      }
    },
  };
}
