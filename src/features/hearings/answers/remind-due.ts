import { z } from 'zod';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import { happened } from '../happened.ts';
import type { Hearing } from '../hearing.ts';
import type { HearingStore } from '../hearing-store.ts';
import { withQuestions } from './owed.ts';
import { isOverdue, isUnreminded } from './question.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'dueToRemind' | 'change'>;
  readonly clock: Clock;
}

/** Marks answers that are overdue, once each: the mark and the happening by which their owner is reminded are one write. */
export const remindDue = defineUseCase({
  name: 'hearings.remind-due',
  input: z.object({}),
  async run({ hearings, clock }: Ports, actor) {
    allow(isSystem(actor), 'hearings.system-only');
    const at = clock();
    const counts = await Promise.all(
      (await hearings.dueToRemind(at)).map(({ id }) => hearings.change(id, (hearing) => marked(hearing, at))),
    );
    return { reminded: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
  },
});

function marked(hearing: Hearing, at: Date) {
  const due = hearing.questions.filter((question) => isUnreminded(question) && isOverdue(question, at));
  const questions = hearing.questions.map((one) => (due.includes(one) ? { ...one, remindedAt: at } : one));
  const happenings = due.map(({ number }) =>
    happened('answer-overdue', hearing, { by: SYSTEM.id, at, facts: { question: number } }),
  );
  return { next: withQuestions(hearing, questions), happenings, result: due.length };
}
