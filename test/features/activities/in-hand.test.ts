import { expect, it } from 'vitest';
import { RUN } from '../../../config/activities/run.ts';
import { findActivitiesInHand } from '../../../src/features/activities/index.ts';
import { HOUR, later, perform } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity } from '../../factories/community.ts';
import { aTime } from '../../factories/time.ts';

const NOW = aTime().now();
const LAST = later(NOW, -RUN.shownAfterMs);

const ending = (id: string, number: number, endsAt: Date, given: object = {}) =>
  buildActivity({ id, number, startsAt: later(endsAt, -HOUR), endsAt, ...given });

it('findActivitiesInHand() has what is to come, going on and over a few days ago, of one’s own regions alone', async () => {
  const { app, organizer, otherWorker, steward, lin } = await aCommunity({
    activities: [
      ending('coming', 1, later(NOW, 30 * HOUR)),
      ending('running', 2, later(NOW, HOUR / 2)),
      ending('over', 3, later(LAST, 1), { state: 'finished' }),
      ending('long-over', 4, LAST, { state: 'finished' }),
      ending('called-off', 5, later(NOW, HOUR), { state: 'cancelled' }),
      ending('prepared', 6, later(NOW, HOUR), { state: 'draft' }),
      ending('elsewhere', 7, later(NOW, HOUR), { region: '/d1/s1/c2/', organizer: 'other-worker' }),
    ],
  });
  const inHandOf = async (who: typeof lin) => (await perform(findActivitiesInHand, app, who, {})).map(({ id }) => id);

  expect(await inHandOf(organizer)).toEqual(['over', 'running', 'coming']);
  expect(await inHandOf(otherWorker)).toEqual(['elsewhere']);
  expect(await inHandOf(steward)).toEqual(['over', 'running', 'elsewhere', 'coming']);
  expect(await inHandOf(lin)).toEqual([]);
});
