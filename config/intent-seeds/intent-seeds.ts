import type { Intent } from '../intents.ts';

/** Sentences by what they mean, one a line: examples that a classifier learns from. */
export type IntentSeeds = Readonly<Partial<Record<Intent, string>>>;
