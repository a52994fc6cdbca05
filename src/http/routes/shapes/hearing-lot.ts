import { z } from 'zod';
import type { LotRecord } from '../../../features/hearings/index.ts';
import { moment } from '../../present.ts';

/** The published record of a lot: numbers lead to nobody but oneself. */
export const lotRecord = z.object({
  format: z.string(),
  hearing: z.object({ id: z.string(), number: z.int(), title: z.string() }),
  method: z.string(),
  seats: z.int(),
  commitment: z.string(),
  announcedAt: moment,
  list: z.object({
    version: z.int(),
    hash: z.string(),
    frozenAt: moment,
    entries: z.array(z.object({ number: z.int(), building: z.string(), ageBand: z.string() })),
  }),
  secret: z.string(),
  calledOut: z.string(),
  seed: z.string(),
  selected: z.array(z.int()),
  reserves: z.array(z.int()),
  drawnAt: moment,
});

export const presentLotRecord = (given: LotRecord): z.input<typeof lotRecord> => ({
  format: given.format,
  hearing: { id: given.hearing.id, number: given.hearing.number, title: given.hearing.title },
  method: given.method,
  seats: given.seats,
  commitment: given.commitment,
  announcedAt: given.announcedAt,
  list: {
    version: given.list.version,
    hash: given.list.hash,
    frozenAt: given.list.frozenAt,
    entries: given.list.entries.map(({ number, building, ageBand }) => ({ number, building, ageBand })),
  },
  secret: given.secret,
  calledOut: given.calledOut,
  seed: given.seed,
  selected: [...given.selected],
  reserves: [...given.reserves],
  drawnAt: given.drawnAt,
});
