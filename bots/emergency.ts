import { sayMore, wordDanger, type Need } from '../src/features/needs/index.ts';
import { dutyPhoneOf } from '../src/features/regions/index.ts';
import { isRefusal, perform, type RegionPath } from '../src/kernel/index.ts';
import { say } from '../src/phrases/index.ts';
import type { Turn } from './command.ts';

/** The numbers, the phone of the place, and whether anybody is called about it; null where nothing could be kept. */
export const wordEmergency = async ({ app }: Turn, need: Need | null, place?: RegionPath): Promise<string> =>
  wordDanger(need, await dutyPhoneOf(app.regions, place));

/** After a danger the next words are taken for more of it, unless they begin like this. */
const ANOTHER_MATTER = /^(?:另外|另一件|还有一件|还有个事|别的事|换个事)/u;
const LEAST_CHARACTERS = 2;
const MOST_CHARACTERS = 4000;

/**
 * Tells those who were called about a danger what is said next: where it is, that it is over, to hurry.
 * @returns the numbers and that they heard it; null when the speaker told of no danger a moment ago
 */
export async function tellMoreOfDanger(turn: Turn): Promise<readonly string[] | null> {
  const { app, actor, region, utterance, once } = turn;
  const text = utterance.text.trim().slice(0, MOST_CHARACTERS);
  if (ANOTHER_MATTER.test(text) || text.length < LEAST_CHARACTERS) return null;
  const place = actor.region ?? region;
  const input = { text, ...(place !== undefined && { region: place }) };
  const danger = await perform(sayMore, app, actor, input, { once }).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    return null;
  });
  if (danger === null) return null;
  return [`${await wordEmergency(turn, danger, danger.region)}${say('needs.said-more')}`];
}

/** That a need is open again; of a danger also whom to ring. */
export async function wordReopened(turn: Turn, need: Need): Promise<string> {
  const words = say(`needs.reopened-${need.route}`, { number: need.number });
  return need.route === 'duty' ? `${words}${await wordEmergency(turn, need, need.region)}` : words;
}
