import { z } from 'zod';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock, type RegionPath } from '../../../kernel/index.ts';
import type { CalendarStore, OwnDays, RegionStore } from '../../regions/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { escalate } from './escalate.ts';
import { hubAbove } from './hub-above.ts';
import { resume } from './resume.ts';
import { redate } from './service-levels.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly calendars: CalendarStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

const AT_ONCE = 200;

/**
 * Looks at the clocks whose time has come: a pause that is over ends, a level that was not kept goes to the next hub up.
 * The mark and the happening that brings it there are one write, so each level is told of once, however many look, whenever
 * one dies and whatever becomes of the time.
 * @returns how many levels were not kept
 */
export const watchClocks = defineUseCase({
  name: 'needs.watch-clocks',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'needs.system-only');
    const now = ports.clock();
    let missed = 0;
    for (;;) {
      const due = await ports.needs.clocksDue(now, AT_ONCE);
      const counts = await Promise.all(due.map((need) => lookAt(ports, need, now)));
      missed += counts.reduce((sum, count) => sum + count, 0);
      if (due.length < AT_ONCE) return missed;
    }
  },
});

async function lookAt({ needs, calendars, regions }: Ports, { id, region }: Need, now: Date): Promise<number> {
  const [own, hub] = await Promise.all([calendars.ownDaysAt(region), hubAbove(regions, region)]);
  return (await needs.change(id, (need) => look(need, { own, hub, now }))) ?? 0;
}

/** By the calendar as it is now: it may have changed since the time was set. */
function look(need: Need, { own, hub, now }: { own: OwnDays; hub: RegionPath; now: Date }) {
  const { levels } = need;
  if (levels?.nextAt === undefined || levels.nextAt > now) return { result: 0 };
  const { next, happenings } = endPause(need, levels, now, own);
  const missed = escalate(next, redate(next.levels, own), now, hub);
  return { next: missed.next, happenings: [...happenings, ...missed.happenings], result: missed.count };
}

function endPause(need: Need, levels: NonNullable<Need['levels']>, now: Date, own: OwnDays) {
  if (levels.pause === undefined) return { next: { ...need, levels }, happenings: [] };
  return resume(need, levels, { by: SYSTEM.id, at: now, countedFrom: levels.pause.until }, own);
}
