import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import { regionPath, type CalendarStore } from '../../regions/index.ts';
import type { NeedStore } from '../need-store.ts';
import { redate } from './service-levels.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly calendars: CalendarStore;
}

/** A region has set its own days: what is due there is counted by them. */
export const recountRegion = defineUseCase({
  name: 'needs.recount-region',
  input: z.object({ region: regionPath }),
  async run({ needs, calendars }: Ports, actor, { region }) {
    allow(isSystem(actor), 'needs.system-only');
    for await (const { id, region: place } of needs.timedIn(region)) {
      const own = await calendars.ownDaysAt(place);
      await needs.change(id, (need) =>
        need.levels === undefined
          ? { result: undefined }
          : { next: { ...need, levels: redate(need.levels, own) }, result: undefined },
      );
    }
  },
});
