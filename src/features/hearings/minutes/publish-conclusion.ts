import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { withQuestions } from '../answers/owed.ts';
import { ensureState } from '../steps.ts';
import { confirmedOf } from './confirmed-of.ts';
import { endOfDays } from './submit-minutes.ts';

/**
 * Publishes the conclusion, for good, when the time to confirm is over or all have confirmed. From here on the answers that
 * were noted are owed.
 */
export const publishConclusion = defineUseCase({
  name: 'hearings.publish-conclusion',
  input: z.object({ hearingId: z.string(), text: z.string().trim().min(4).max(HEARINGS.longest.conclusion) }),
  async run(ports: ClerkPorts, actor, { hearingId, text }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'confirming');
      const { confirmed, of } = confirmedOf(hearing);
      const until = hearing.minutes?.confirmUntil;
      const isDone = (of > 0 && confirmed === of) || (until !== undefined && at >= until);
      ensure(isDone, 'hearings.still-confirming', { number: hearing.number, confirmed, of });
      const conclusion = { text, at, by: actor.id, disclosedUntil: endOfDays(at, HEARINGS.disclosureDays) };
      const concluded = withQuestions({ ...hearing, state: 'concluded', conclusion }, hearing.questions);
      return { next: concluded, news: 'concluded', facts: { questions: hearing.questions.length } };
    });
  },
});
