import { z } from 'zod';
import { ROLLS_LIMITS } from '../../../../../config/polls/rolls.ts';
import { decodeCursor, defineUseCase, found, toPage, type Page } from '../../../../kernel/index.ts';
import { entriesOf, totalsOf, type RollEntry, type RollTotals } from '../entry.ts';
import { mayKeepRolls, maySeeRoll } from '../policy.ts';
import type { Roll } from '../roll.ts';
import type { RollStore } from '../roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
}

/** A roll as somebody sees it: those who keep it see who may cast which ballot and what was said against it. */
export interface SeenRoll {
  readonly roll: Roll;
  readonly totals: RollTotals;
  readonly page: Page<RollEntry>;
  /** Ids of the entries whose ballot is one's own to cast. */
  readonly own: readonly string[];
  readonly keeps: boolean;
  readonly viewer: string;
}

/** A published roll, for everybody: enough at once to work out its hash. */
export const viewRoll = defineUseCase({
  name: 'polls.view-roll',
  input: z.object({
    rollId: z.string(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(ROLLS_LIMITS.page).default(100),
  }),
  async run({ rolls }: Ports, actor, { rollId, after, limit }): Promise<SeenRoll> {
    const known = await rolls.find(rollId);
    const roll = found(known !== null && maySeeRoll(actor, known) ? known : null, 'rolls.missing');
    const start = after === undefined ? '' : decodeCursor(after);
    return {
      roll,
      totals: totalsOf(roll.entries),
      page: toPage(roll.entries.filter(({ id }) => id > start).slice(0, limit + 1), limit),
      own: entriesOf(roll.entries, actor.id).map(({ id }) => id),
      keeps: mayKeepRolls(actor, roll.region),
      viewer: actor.id,
    };
  },
});
