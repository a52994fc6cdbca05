import { isDanger, submitNeed } from '../../src/features/needs/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
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
  during: 'stops-everything',
  hear: (_, { text }) => (isDanger(text) ? { text } : null),
  async run(turn, { text }: { text: string }) {
    const isAlerted = await alertDutyWorker(turn, text);
    const phone = await dutyPhone(turn);
    const sentences = [
      say('chat.danger'),
      phone === undefined ? '' : say('chat.danger-duty', { phone }),
      isAlerted ? say('chat.danger-alerted') : '',
    ];
    return { say: [sentences.join('')] };
  },
});

async function alertDutyWorker({ app, actor, region, once }: Turn, text: string): Promise<boolean> {
  const place = actor.region ?? region;
  const input = { text: text.slice(0, MOST_CHARACTERS), ...(place !== undefined && { region: place }) };
  try {
    await perform(submitNeed, app, actor, input, { once });
    return true;
  } catch (error) {
    app.logger.error({ ...describeError(error), utterance: once }, 'danger could not be passed on to the duty worker');
    return false;
  }
}

/** The nearest one: a community's own before the district's. */
async function dutyPhone({ app, actor, region }: Turn): Promise<string | undefined> {
  const place = actor.region ?? region;
  const regions = place === undefined ? await app.regions.children(null) : await app.regions.chainOf(place);
  return regions.find(({ dutyPhone }) => dutyPhone !== undefined)?.dutyPhone;
}
