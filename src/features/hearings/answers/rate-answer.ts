import { z } from 'zod';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import { ensureState } from '../steps.ts';
import { questionOf } from './answer-question.ts';
import { withQuestion } from './owed.ts';

/** Whoever asked says whether they are satisfied with the answer; the last word counts. */
export const rateAnswer = defineUseCase({
  name: 'hearings.rate-answer',
  input: z.object({ hearingId: z.string(), question: z.coerce.number().int().min(1), isSatisfied: z.boolean() }),
  async run(ports: Pick<ClerkPorts, 'hearings' | 'clock'>, actor, { hearingId, question: number, isSatisfied }) {
    const known = found(await ports.hearings.find(hearingId), 'hearings.missing');
    ensureState(known, 'concluded');
    allow(questionOf(known, number).by === actor.id, 'hearings.not-proposer');
    return step(ports, actor, hearingId, {}, (hearing, at) => {
      ensureState(hearing, 'concluded');
      const question = questionOf(hearing, number);
      ensure(question.answer !== undefined, 'hearings.not-answered', { question: number });
      if (question.rating?.isSatisfied === isSatisfied) return { next: hearing };
      const rated = { ...question, rating: { isSatisfied, at } };
      return { next: withQuestion(hearing, rated), news: 'answer-rated', facts: { question: number, isSatisfied } };
    });
  },
});
