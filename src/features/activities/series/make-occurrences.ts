import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { carryOn, type SeriesPorts } from './carry-on.ts';

interface Ports extends SeriesPorts {
  readonly clock: Clock;
}

/** Makes the activities of series that are due, and finishes changes that a crash left half done. */
export const makeOccurrences = defineUseCase({
  name: 'activities.make-occurrences',
  input: z.object({}),
  async run({ clock, ...ports }: Ports, actor) {
    allow(isSystem(actor), 'activities.system-only');
    const now = clock();
    const made = [];
    for (const series of await ports.series.due(now)) made.push(await carryOn(ports, series, now));
    return { made: made.reduce((sum, count) => sum + count, 0) };
  },
});
