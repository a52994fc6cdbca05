import { wordDanger, type Need } from '../src/features/needs/index.ts';
import { dutyPhoneOf } from '../src/features/regions/index.ts';
import type { RegionPath } from '../src/kernel/index.ts';
import { say } from '../src/phrases/index.ts';
import type { Turn } from './command.ts';

/** The numbers, the phone of the place, and whether anybody is called about it; null where nothing could be kept. */
export const wordEmergency = async ({ app }: Turn, need: Need | null, place?: RegionPath): Promise<string> =>
  wordDanger(need, await dutyPhoneOf(app.regions, place));

/** That a need is open again; of a danger also whom to ring. */
export async function wordReopened(turn: Turn, need: Need): Promise<string> {
  const words = say(`needs.reopened-${need.route}`, { number: need.number });
  return need.route === 'duty' ? `${words}${await wordEmergency(turn, need, need.region)}` : words;
}
