import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import type { ServiceStore } from '../../directory/index.ts';
import type { Need, NeedStore } from '../../needs/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { asksForPerson } from '../offers/asks-for-person.ts';
import { mayBroker } from '../policy.ts';
import { matchId } from '../ranking/match.ts';
import type { MatchStore } from '../ranking/match-store.ts';
import { nameServices } from '../ranking/name-services.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly matches: MatchStore;
  readonly services: ServiceStore;
  readonly residents: ResidentStore;
}

/** Nobody fits or all said no; or the resident refused automated matching and wants somebody to decide. */
export const QUEUE_REASONS = ['no-candidates', 'person-asked'] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

/** Needs for which candidates ran out, or which a person is to assign, with what the ranking found and excluded. */
export const listBrokerQueue = defineUseCase({
  name: 'matching.list-broker-queue',
  input: z.object({ region: z.string().startsWith('/').max(200), ...pageInput }),
  async run({ needs, ...ports }: Ports, actor, { region, after, limit }) {
    allow(mayBroker(actor, region), 'matching.not-broker');

    const last = after === undefined ? null : found(await needs.find(decodeCursor(after)), 'paging.cursor');
    const page = toPage(await needs.list({ region, state: 'brokered' }, last, limit + 1), limit);
    const items = await Promise.all(page.items.map((need) => withMatch(ports, need)));
    return { items, next: page.next };
  },
});

async function withMatch({ matches, services, residents }: Omit<Ports, 'needs'>, need: Need) {
  const [match, isForPerson] = await Promise.all([
    matches.find(matchId(need.id, need.round)),
    asksForPerson(residents, need),
  ]);
  const reason: QueueReason = isForPerson ? 'person-asked' : 'no-candidates';
  return {
    need,
    match,
    reason,
    names: match === null ? new Map<string, string>() : await nameServices(services, match),
  };
}
