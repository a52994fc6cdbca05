import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Match } from './match.ts';

export type MatchStore = ReturnType<typeof matchStore>;

export function matchStore(parts: StoreParts) {
  return aggregateStore<Match>(
    parts,
    'matches',
    {
      need: String,
      round: Number,
      candidates: Schema.Types.Mixed,
      excluded: Schema.Types.Mixed,
      rankedAt: Date,
    },
    [[{ need: 1, round: 1 }]],
  );
}
