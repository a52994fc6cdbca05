import { isDanger, submitNeed, type Need } from '../../../src/features/needs/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { describeError } from '../../../src/platform/logger.ts';
import { hears, type Turn } from '../../command.ts';
import { wordEmergency } from '../../emergency.ts';
import { asHeard } from '../../understand/normalize.ts';
import { readForOther } from '../../understand/work.ts';

const LEAST_LETTERS = 2;
const MOST_LETTERS_OF_A_REASON = 200;

/**
 * Danger goes first: before any dialogue, in every room, at any hour. The numbers to call are said whatever becomes of
 * the alert to the duty worker.
 */
export const dangerCommand = hears({
  name: 'chat.danger',
  example: '',
  shownTo: () => false,
  unaddressed: true,
  inQuotes: true,
  takesLongTexts: true,
  during: 'stops-everything',
  hear: (_, { text }) => (isDanger(text) ? { text } : null),
  async run(turn, { text }: { text: string }) {
    const need = await alertDutyWorker(turn, text);
    return { say: [await wordEmergency(turn, need, turn.actor.region ?? turn.region)] };
  },
});

async function alertDutyWorker({ app, actor, region, once }: Turn, text: string): Promise<Need | null> {
  const place = actor.region ?? region;
  // Whoever registers what others say on the phone speaks of another danger each time.
  const onBehalf = readForOther(asHeard(text))?.onBehalf ?? '';
  const input = {
    text,
    ...(place !== undefined && { region: place }),
    ...(onBehalf.length >= LEAST_LETTERS && { onBehalf: onBehalf.slice(0, MOST_LETTERS_OF_A_REASON) }),
  };
  try {
    return await perform(submitNeed, app, actor, input, { once });
  } catch (error) {
    app.logger.error({ ...describeError(error), utterance: once }, 'danger could not be passed on to the duty worker');
    return null;
  }
}
