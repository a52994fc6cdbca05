import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { HearingStore } from '../hearing-store.ts';
import { ownPart } from './own-part.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'find'>;
}

/** A hearing, for anybody; and what the one who asks has to do with it. */
export const viewHearing = defineUseCase({
  name: 'hearings.view-hearing',
  input: z.object({ hearingId: z.string() }),
  async run({ hearings }: Ports, actor, { hearingId }) {
    const hearing = found(await hearings.find(hearingId), 'hearings.missing');
    return { hearing, own: ownPart(hearing, actor.id) };
  },
});
