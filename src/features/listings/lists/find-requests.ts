import { z } from 'zod';
import { LISTINGS } from '../../../../config/lists/listings.ts';
import { DAY, defineUseCase, found, later, moment, Refusal, type Clock } from '../../../kernel/index.ts';
import { OPEN_STATES, readNumber, type Need, type NeedStore } from '../../needs/index.ts';
import { regionPath } from '../../regions/index.ts';
import { CLOSED_PUBLIC_STATES, publicNeeds, type PublicNeed, type PublicNeedPorts } from './public-needs.ts';

interface Ports extends PublicNeedPorts {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** A need by its number as everybody sees it: `shown` is null when its words are not public. */
export interface SeenRequest {
  readonly need: Pick<Need, 'number' | 'category' | 'state' | 'submittedAt' | 'changedAt'>;
  readonly shown: PublicNeed | null;
}

const listed = z.array(z.string().trim().min(1).max(80)).max(100);

/**
 * What was asked for, as other systems query it: these numbers, or what was submitted in at most so many days, the last ones
 * unless said otherwise. Whoever has a number finds its state; only what may be public is found without.
 */
export const findRequests = defineUseCase({
  name: 'listings.find-requests',
  input: z.object({
    numbers: listed.optional(),
    region: regionPath.optional(),
    categories: listed.optional(),
    statuses: z
      .array(z.enum(['open', 'closed']))
      .max(2)
      .optional(),
    since: moment.optional(),
    until: moment.optional(),
  }),
  async run(ports: Ports, _actor, { numbers, region, categories, statuses, since, until }): Promise<SeenRequest[]> {
    if (numbers !== undefined) return numbered(ports, numbers);
    const place = region ?? (await ports.regions.children(null, { limit: 1 }))[0]?.id;
    found(place === undefined ? null : await ports.regions.find(place), 'regions.missing');
    const range = rangeOf(since, until, ports.clock());
    const open = statuses === undefined || statuses.includes('open') ? OPEN_STATES : [];
    const closed = statuses === undefined || statuses.includes('closed') ? CLOSED_PUBLIC_STATES : [];
    const seen: SeenRequest[] = [];
    for (let after: Need | null = null; seen.length < LISTINGS.mostRequests;) {
      const rows: Need[] = await ports.needs.list(
        { region: place!, states: [...open, ...closed], ...range },
        after,
        BATCH,
      );
      const fitting = rows.filter(({ category }) => categories === undefined || categories.includes(category));
      const shown = await publicNeeds(ports, fitting);
      seen.push(...fitting.flatMap((need, at) => (shown[at] === null ? [] : [{ need, shown: shown[at]! }])));
      if (rows.length < BATCH) break;
      after = rows.at(-1)!;
    }
    return seen.slice(0, LISTINGS.mostRequests);
  },
});

const BATCH = 200;

/** A number that is not there, or no number at all, is left out. */
async function numbered(ports: Ports, written: readonly string[]): Promise<SeenRequest[]> {
  const numbers = [...new Set(written.map(readNumber))].filter((number) => number !== null);
  const needs = (await Promise.all(numbers.map((number) => ports.needs.findByNumber(number)))).filter(
    (need) => need !== null,
  );
  const shown = await publicNeeds(ports, needs);
  return needs.map((need, at) => ({ need, shown: shown[at]! }));
}

/** @throws Refusal when it ends before it begins or spans more days than may be asked for at once */
function rangeOf(since: Date | undefined, until: Date | undefined, now: Date) {
  const span = LISTINGS.mostDaysAtOnce * DAY;
  const end = until ?? (since === undefined ? now : later(since, span));
  const start = since ?? later(end, -span);
  if (start > end || end.getTime() - start.getTime() > span) {
    throw new Refusal('invalid', 'listings.wrong-range', { days: LISTINGS.mostDaysAtOnce });
  }
  return { since: start, until: later(end, 1) };
}
