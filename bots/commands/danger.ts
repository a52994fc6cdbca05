import { aroundDanger, isDanger, submitNeed, wordDanger, type Need } from '../../src/features/needs/index.ts';
import { dutyPhoneOf } from '../../src/features/regions/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { describeError } from '../../src/platform/logger.ts';
import { hears, type Turn } from '../command.ts';

const MOST_CHARACTERS = 4000;

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
  during: 'ends-dialogue',
  hear: (_, { text }) => (isDanger(text) ? { text } : null),
  async run(turn, { text }: { text: string }) {
    const need = await alertDutyWorker(turn, text);
    const phone = await dutyPhoneOf(turn.app.regions, turn.actor.region ?? turn.region);
    return { say: [wordDanger(need, phone)] };
  },
});

async function alertDutyWorker({ app, actor, region, once }: Turn, text: string): Promise<Need | null> {
  const place = actor.region ?? region;
  const input = { text: aroundDanger(text, MOST_CHARACTERS), ...(place !== undefined && { region: place }) };
  try {
    return await perform(submitNeed, app, actor, input, { once });
  } catch (error) {
    app.logger.error({ ...describeError(error), utterance: once }, 'danger could not be passed on to the duty worker');
    return null;
  }
}
