import { z } from 'zod';
import { defineUseCase, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { isOverdue } from '../answers/question.ts';
import type { HearingStore } from '../hearing-store.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'withOverdue'>;
  readonly clock: Clock;
}

/** Answers of a region and below that are overdue, for anybody, longest overdue first. */
export const listOverdue = defineUseCase({
  name: 'hearings.list-overdue',
  input: z.object({ region: regionPath }),
  async run({ hearings, clock }: Ports, _actor, { region }) {
    const now = clock();
    return (await hearings.withOverdue(region, now))
      .flatMap((hearing) =>
        hearing.questions.filter((question) => isOverdue(question, now)).map((question) => ({ hearing, question })),
      )
      .toSorted((one, other) => one.question.dueAt.getTime() - other.question.dueAt.getTime());
  },
});
