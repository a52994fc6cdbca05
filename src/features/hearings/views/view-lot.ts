import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { entriesOf } from '../calling/sign-ups.ts';
import type { HearingStore } from '../hearing-store.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'find'>;
}

/** The frozen list and, once it is drawn, the lot: everything by which anybody can draw it again. */
export const viewLot = defineUseCase({
  name: 'hearings.view-lot',
  input: z.object({ hearingId: z.string() }),
  async run({ hearings }: Ports, _actor, { hearingId }) {
    const hearing = found(await hearings.find(hearingId), 'hearings.missing');
    const { number, list, lot, seats, commitment } = hearing;
    return {
      seats,
      commitment,
      entries: entriesOf(hearing),
      list: found(list, 'hearings.list-open', { number }),
      lot: lot ?? null,
    };
  },
});
