import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import type { Hearing } from '../hearing.ts';
import { mayAnswer, mayRunHearings } from '../policy.ts';
import { ensureState } from '../steps.ts';
import { withQuestion } from './owed.ts';
import type { Question } from './question.ts';

/** Answers a question: whoever owes it, or whoever runs the hall for them. The answer is published as it is, for good. */
export const answerQuestion = defineUseCase({
  name: 'hearings.answer-question',
  input: z.object({
    hearingId: z.string(),
    question: z.coerce.number().int().min(1),
    text: z.string().trim().min(4).max(HEARINGS.longest.answer),
  }),
  async run(ports: ClerkPorts, actor, { hearingId, question: number, text }, call) {
    const known = found(await ports.hearings.find(hearingId), 'hearings.missing');
    ensureState(known, 'concluded');
    const asked = questionOf(known, number);
    const hall = found(await ports.halls.find(known.hall), 'halls.missing');
    allow(mayAnswer(actor, asked) || mayRunHearings(actor, hall), 'hearings.not-owner');

    return step(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'concluded');
      const question = questionOf(hearing, number);
      ensure(question.answer === undefined, 'hearings.answered-already');
      const answered = { ...question, answer: { text, by: actor.id, at } };
      return { next: withQuestion(hearing, answered), news: 'answered', facts: { question: number } };
    });
  },
});

export const questionOf = ({ questions }: Pick<Hearing, 'questions'>, number: number): Question =>
  found(
    questions.find((one) => one.number === number),
    'hearings.question-missing',
    { number },
  );
