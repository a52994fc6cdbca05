import type { ResidentStore } from '../residents/index.ts';
import type { Poll } from './poll.ts';

export interface RollPorts {
  readonly residents: Pick<ResidentStore, 'countVerifiedIn'>;
}

/** How many are entitled to vote now. */
export const countRoll = async (
  { residents }: RollPorts,
  { voters, region }: Pick<Poll, 'voters' | 'region'>,
): Promise<number> => (voters.kind === 'members' ? new Set(voters.members).size : residents.countVerifiedIn(region));
