import { z } from 'zod';
import { DUPLICATES } from '../../../../config/duplicates.ts';
import { allow, defineUseCase, type Clock } from '../../../kernel/index.ts';
import { communityOf, regionPath, type RegionStore } from '../../regions/index.ts';
import { needText } from '../intake/draft-need.ts';
import { tracked } from '../merging/concerned.ts';
import { isShared } from '../merging/followers.ts';
import { mask } from '../../privacy/index.ts';
import type { NeedStore } from '../need-store.ts';
import { maySubmit } from '../policy.ts';
import { isDanger, understand } from '../understanding/index.ts';
import type { OpenNeeds } from './open-needs.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly openNeeds: OpenNeeds;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** What somebody nearby asked for already, as neighbours may see it. */
export interface SuggestedNeed {
  readonly number: string;
  /** Masked, and cut. */
  readonly text: string;
  /** How many people said that it happens to them. */
  readonly concerned: number;
  /** Did the asker themself ask for it, or say so before? */
  readonly isOwn: boolean;
}

/**
 * What neighbours, or the asker themself, asked for already that seems to be the same: to be seen before it is asked for
 * once more. Nothing is kept; danger is not compared with anything.
 */
export const findSimilar = defineUseCase({
  name: 'needs.find-similar',
  input: z.object({
    text: needText,
    place: z.string().trim().min(1).max(100).optional(),
    region: regionPath.optional(),
  }),
  async run(ports: Ports, actor, { text, place, region = actor.region }): Promise<readonly SuggestedNeed[]> {
    allow(maySubmit(actor), 'needs.not-resident');
    if (region === undefined || isDanger(text)) return [];

    const { needs, openNeeds, regions, clock } = ports;
    const { askResidentFrom: from, mostShown } = DUPLICATES;
    const { category } = understand(text);
    const similar = await openNeeds.similarTo(
      { text, place, category, submittedAt: clock() },
      {
        community: await communityOf(regions, region),
        from,
        most: mostShown.resident,
        fits: (need) => isShared(need) || need.resident === actor.id,
      },
    );
    return Promise.all(
      similar.map(async ({ need }) => {
        const { concerned } = await tracked(needs, need);
        const isOwn =
          need.resident === actor.id || need.followers?.some(({ resident }) => resident === actor.id) === true;
        return { number: need.number, text: excerpt(need.text), concerned, isOwn };
      }),
    );
  },
});

/** Masked before it is cut: half a number would no longer be known for one. */
export function excerpt(text: string): string {
  const shown = mask(text).replaceAll(/\s+/gu, ' ');
  const { mostLetters } = DUPLICATES;
  return shown.length > mostLetters ? `${shown.slice(0, mostLetters)}…` : shown;
}
