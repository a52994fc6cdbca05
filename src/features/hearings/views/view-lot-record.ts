import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { lotRecord } from '../calling/lot-record.ts';
import type { HearingStore } from '../hearing-store.ts';
import { lotDigest } from '../lot/index.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'find'>;
}

/** The record of a lot that was drawn, with its digest, for anybody to draw again without the server. */
export const viewLotRecord = defineUseCase({
  name: 'hearings.view-lot-record',
  input: z.object({ hearingId: z.string() }),
  async run({ hearings }: Ports, _actor, { hearingId }) {
    const hearing = found(await hearings.find(hearingId), 'hearings.missing');
    const record = found(lotRecord(hearing), 'hearings.not-drawn', { number: hearing.number });
    return { record, digest: lotDigest(record) };
  },
});
