import { z } from 'zod';
import { allow, chinaDay, defineUseCase, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { NeedStore, Waiting } from '../need-store.ts';
import { mayOversee } from '../policy.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** What is overdue, and what is due before the day is over. */
export interface DueNeeds {
  readonly overdue: Waiting;
  readonly today: Waiting;
}

/** What has to be done first in a region, for those who look after it. */
export const listDue = defineUseCase({
  name: 'needs.list-due',
  input: z.object({ region: regionPath, limit: z.coerce.number().int().min(1).max(100).default(50) }),
  async run({ needs, clock }: Ports, actor, { region, limit }): Promise<DueNeeds> {
    allow(mayOversee(actor, region), 'needs.not-your-region');
    const { end } = chinaDay(clock());
    const [overdue, today] = await Promise.all([needs.overdueIn([region], limit), needs.dueIn([region], end, limit)]);
    return { overdue, today };
  },
});
