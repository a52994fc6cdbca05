import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import type { NeedStore } from '../../needs/index.ts';
import { mayBroker } from '../policy.ts';
import { matchId, type Match } from '../ranking/match.ts';
import type { MatchStore } from '../ranking/match-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly matches: MatchStore;
}

/** Needs for which candidates ran out, with what the ranking found and excluded. */
export const listBrokerQueue = defineUseCase({
  name: 'matching.list-broker-queue',
  input: z.object({ region: z.string().startsWith('/').max(200), ...pageInput }),
  async run({ needs, matches }: Ports, actor, { region, after, limit }) {
    allow(mayBroker(actor, region), 'matching.not-broker');

    const last = after === undefined ? null : found(await needs.find(decodeCursor(after)), 'paging.cursor');
    const page = toPage(await needs.list({ region, state: 'brokered' }, last, limit + 1), limit);
    const items = await Promise.all(
      page.items.map(async (need) => ({ need, match: await matchOf(matches, need.id, need.round) })),
    );
    return { items, next: page.next };
  },
});

const matchOf = (matches: MatchStore, need: string, round: number): Promise<Match | null> =>
  matches.find(matchId(need, round));
