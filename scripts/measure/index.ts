/** Every kind of quality figure. */
import { groupSilence } from './group-silence.ts';
import type { Measure } from './measure.ts';
import { needs } from './needs.ts';
import { replay } from './replay.ts';

export const MEASURES: readonly Measure[] = [needs, replay, groupSilence];
