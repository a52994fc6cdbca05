import { z } from 'zod';
import { REPORTS } from '../../../config/people/reports.ts';
import { allow, boundsOf, defineUseCase, found, month, type Clock } from '../../kernel/index.ts';
import { figuresOf, heldSessions, isIn, type ActivityStore } from '../activities/index.ts';
import type { CountableNeed, NeedStore } from '../needs/index.ts';
import type { PollStore } from '../polls/index.ts';
import { isNeighbourhood, regionPath, type RegionStore } from '../regions/index.ts';
import { listingsFigures, type Hub, type ListingsFigures, type ListingsPorts } from './listings-figures.ts';
import { isOwnHub, maySeeFigures } from './policy.ts';
import { countPeople, enoughPeople, tallyBy, withheld, type Counted, type Line, type Rate } from './tally.ts';

interface Ports extends ListingsPorts {
  readonly regions: RegionStore;
  readonly needs: NeedStore;
  readonly activities: ActivityStore;
  readonly polls: PollStore;
  readonly clock: Clock;
}

/** What happened in a region in a month. Null stands for what too few people stand behind. */
export interface MonthlyFigures {
  readonly region: string;
  readonly month: string;
  /** Fewer people of other hubs than this are not told of; 0 where everything is the hub’s own. */
  readonly fewestPeople: number;
  /** Of the needs submitted in the month, and how they stand now. */
  readonly needs: {
    readonly submitted: Counted | null;
    readonly byCategory: readonly Line[];
    readonly byRegion: readonly Line[];
    readonly byState: readonly Line[];
    /** 三率, of those who answered. */
    readonly contacted: Rate | null;
    readonly resolved: Rate | null;
    readonly satisfied: Rate | null;
  };
  /** 场次, 人次, 人数. */
  readonly activities: { readonly held: number; readonly visits: number | null; readonly people: number | null };
  readonly polls: { readonly closed: number; readonly votes: number | null };
  readonly listings: ListingsFigures;
}

/**
 * A hub’s month: its own is whole to its staff. What comes from hubs below, and what is seen from further up, is without
 * what few people stand behind.
 */
export const monthlyFigures = defineUseCase({
  name: 'reports.monthly-figures',
  input: z.object({ region: regionPath, month }),
  async run(ports: Ports, actor, { region: path, month: text }): Promise<MonthlyFigures> {
    const region = found(await ports.regions.find(path), 'regions.missing');
    allow(maySeeFigures(actor, path), 'reports.not-staff');
    const isTheirs = isOwnHub(actor, path);
    const fewest = isTheirs && isNeighbourhood(region.kind) ? 0 : REPORTS.fewestPeople;
    // What is placed in a street or district itself is its hub's; all else came up from communities.
    const isOwn = (thing: { readonly region: string }) => isTheirs && thing.region === path;

    const { from, until } = boundsOf(text);
    const [needs, held, closed, below] = await Promise.all([
      ports.needs.countableIn(path, from, until),
      ports.activities.heldIn(path, from, until),
      ports.polls.closedIn(path, from, until),
      ports.regions.children(path, { limit: 1000 }),
    ]);
    const now = ports.clock();
    const sessions = held.flatMap((activity) =>
      heldSessions(activity, now)
        .filter((session) => isIn(session, { from, until }))
        .map((session) => ({ ...session, region: activity.region })),
    );
    const places = sessions.flatMap(({ places: taken, region: where }) =>
      taken.map((place) => ({ ...place, region: where })),
    );
    const { attendances } = figuresOf(sessions);
    const guests = enoughPeople(countPeople(places, { peopleOf: ({ resident }) => [resident], isOwn }), fewest);
    const votesIn = (polls: typeof closed) => polls.reduce((sum, { result }) => sum + (result?.participants ?? 0), 0);
    const votes = votesIn(closed);
    const fromBelow = votesIn(closed.filter((poll) => !isOwn(poll)));

    return {
      region: path,
      month: text,
      fewestPeople: fewest,
      needs: needsFigures(needs, { region, below, isOwn, fewest }),
      activities: {
        held: sessions.length,
        visits: guests === null ? null : attendances,
        people: guests?.people ?? null,
      },
      polls: { closed: closed.length, votes: fromBelow === 0 || fromBelow >= fewest ? votes : null },
      listings: await listingsFigures(ports, { region, below, from, until, isOwn, fewest }),
    };
  },
});

function needsFigures(needs: readonly CountableNeed[], hub: Hub): MonthlyFigures['needs'] {
  const { region, below, isOwn, fewest } = hub;
  const counting = { peopleOf: ({ resident }: CountableNeed) => [resident], isOwn };
  const lines = (keyOf: (need: CountableNeed) => string) => withheld(tallyBy(needs, keyOf, counting), fewest);
  const partOf = (need: CountableNeed) => below.find(({ id }) => need.region.startsWith(id))?.id ?? region.id;
  const answers = needs.flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback]));
  const answering = countPeople(
    needs.filter(({ feedback }) => feedback !== undefined),
    counting,
  );
  const rate = (question: 'contacted' | 'resolved' | 'satisfied'): Rate | null =>
    enoughPeople(answering, fewest) && {
      of: answers.length,
      yes: answers.filter((answer) => answer[question]).length,
    };

  return {
    submitted: enoughPeople(countPeople(needs, counting), fewest),
    byCategory: lines(({ category }) => category),
    byRegion: lines(partOf),
    byState: lines(({ state }) => state),
    contacted: rate('contacted'),
    resolved: rate('resolved'),
    satisfied: rate('satisfied'),
  };
}
