import { z } from 'zod';
import { chinaDay, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { TeamStore } from '../../teams/index.ts';
import { isOpen } from '../activity.ts';
import { visible } from '../view-activity.ts';
import type { SeriesPorts } from './carry-on.ts';

interface Ports extends SeriesPorts {
  readonly teams: Pick<TeamStore, 'find'>;
  readonly clock: Clock;
}

/** A series by one of its activities, with those that are open; whoever may see that one may see the others. */
export const viewSeries = defineUseCase({
  name: 'activities.view-series',
  input: z.object({ activityId: z.string() }),
  async run(ports: Ports, actor, { activityId }) {
    const now = ports.clock();
    const activity = await visible(ports, actor, activityId);
    const mark = found(activity.series, 'activities.series-missing');
    const series = found(await ports.series.find(mark.id), 'activities.series-missing');
    const made = await ports.activities.ofSeries(series.id, chinaDay(now).date);
    return { series, open: made.filter((one) => isOpen(one, now)) };
  },
});
