import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../../../kernel/index.ts';
import { regionPath } from '../../../regions/index.ts';
import { mayKeepRolls } from '../policy.ts';
import { ROLL_STATES } from '../roll.ts';
import type { RollStore } from '../roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
}

/** Rolls of a region and below with their totals and hashes; drafts only for those who keep them. */
export const listRolls = defineUseCase({
  name: 'polls.list-rolls',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ rolls }: Ports, actor, { region, after, limit }) {
    const states = mayKeepRolls(actor, region) ? ROLL_STATES : ROLL_STATES.filter((state) => state !== 'draft');
    const start = after === undefined ? '' : decodeCursor(after);
    return toPage(await rolls.within(region, { states, after: start, limit: limit + 1 }), limit);
  },
});
