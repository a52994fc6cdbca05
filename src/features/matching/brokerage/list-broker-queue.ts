import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import type { ServiceStore } from '../../directory/index.ts';
import type { Need, NeedStore } from '../../needs/index.ts';
import { mayBroker } from '../policy.ts';
import { matchId } from '../ranking/match.ts';
import type { MatchStore } from '../ranking/match-store.ts';
import { nameServices } from '../ranking/name-services.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly matches: MatchStore;
  readonly services: ServiceStore;
}

/** Needs for which candidates ran out, with what the ranking found and excluded. */
export const listBrokerQueue = defineUseCase({
  name: 'matching.list-broker-queue',
  input: z.object({ region: z.string().startsWith('/').max(200), ...pageInput }),
  async run({ needs, matches, services }: Ports, actor, { region, after, limit }) {
    allow(mayBroker(actor, region), 'matching.not-broker');

    const last = after === undefined ? null : found(await needs.find(decodeCursor(after)), 'paging.cursor');
    const page = toPage(await needs.list({ region, state: 'brokered' }, last, limit + 1), limit);
    const items = await Promise.all(page.items.map((need) => withMatch({ matches, services }, need)));
    return { items, next: page.next };
  },
});

async function withMatch({ matches, services }: Pick<Ports, 'matches' | 'services'>, need: Need) {
  const match = await matches.find(matchId(need.id, need.round));
  return { need, match, names: match === null ? new Map<string, string>() : await nameServices(services, match) };
}
