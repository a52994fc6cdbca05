import { z } from 'zod';
import { DUPLICATES } from '../../../../config/duplicates.ts';
import {
  allow,
  decodeCursor,
  defineUseCase,
  encodeCursor,
  found,
  pageInput,
  type Page,
} from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { isOpen, type Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayReview } from '../policy.ts';
import { likelyDuplicates } from './likely.ts';
import type { NeedWithDuplicates } from './list-duplicates.ts';
import type { OpenNeeds } from './open-needs.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly openNeeds: OpenNeeds;
  readonly regions: RegionStore;
}

/**
 * For staff: the needs of a region that have something merged into them, or for which an older one is likely the same,
 * newest first. A page looks through so many needs, and may hold fewer, or none, of these.
 */
export const reviewDuplicates = defineUseCase({
  name: 'needs.review-duplicates',
  input: z.object({ region: regionPath, ...pageInput }),
  async run(ports: Ports, actor, { region, after, limit }): Promise<Page<NeedWithDuplicates>> {
    allow(mayReview(actor, region), 'needs.not-your-region');

    const { needs } = ports;
    const last = after === undefined ? null : found(await needs.find(decodeCursor(after)), 'paging.cursor');
    const looked = await needs.list({ region }, last, DUPLICATES.lookedThrough);
    const items: NeedWithDuplicates[] = [];
    let end: Need | undefined;
    for (const need of looked) {
      end = need;
      const merged = need.absorbed === undefined ? [] : await needs.mergedInto(need.id);
      const likely = isOpen(need) ? await likelyDuplicates(ports, need, (other) => isOlder(other, need)) : [];
      if (merged.length + likely.length > 0) items.push({ need, merged, likely });
      if (items.length === limit) break;
    }
    const isLast = looked.length < DUPLICATES.lookedThrough && end === looked.at(-1);
    return { items, next: isLast || end === undefined ? null : encodeCursor(end.id) };
  },
});

/** So that each pair is seen once. */
const isOlder = (other: Need, need: Need): boolean =>
  other.submittedAt < need.submittedAt ||
  (other.submittedAt.getTime() === need.submittedAt.getTime() && other.id < need.id);
