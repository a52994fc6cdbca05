import type { Hearing } from '../hearing.ts';
import { isUnreminded, type Question } from './question.ts';

/** The hearing with its questions, and when the next reminder is due: once concluded, until each was answered or reminded of. */
export function withQuestions({ remindAt: _before, ...hearing }: Hearing, questions: readonly Question[]): Hearing {
  const open = hearing.state === 'concluded' ? questions.filter(isUnreminded) : [];
  const next = { ...hearing, questions };
  if (open.length === 0) return next;
  return { ...next, remindAt: new Date(Math.min(...open.map(({ dueAt }) => dueAt.getTime()))) };
}

export const withQuestion = (hearing: Hearing, question: Question): Hearing =>
  withQuestions(
    hearing,
    hearing.questions.map((one) => (one.number === question.number ? question : one)),
  );
