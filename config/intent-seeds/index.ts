/** Sentences people say to the bot, by what they mean: from them the second opinion on what was meant is learnt. */
import { ACTIVITIES_JOINED } from './activities-joined.ts';
import { ACTIVITIES_RUN } from './activities-run.ts';
import { BROADCASTS } from './broadcasts.ts';
import { CHAT } from './chat.ts';
import { DANGER } from './danger.ts';
import { MATCHING } from './matching.ts';
import { NEEDS_OUTCOME } from './needs-outcome.ts';
import { NEEDS_TOLD_TOO } from './needs-told-too.ts';
import { NEEDS_TOLD } from './needs-told.ts';
import { NEEDS_WORK } from './needs-work.ts';
import { NEEDS } from './needs.ts';
import { NOTHING } from './nothing.ts';
import { POLLS } from './polls.ts';
import { RESIDENTS } from './residents.ts';
import { ACTIVITIES_TOLD } from './told/activities.ts';
import { DELIBERATION_TOLD } from './told/deliberation.ts';
import { ELECTIONS_TOLD } from './told/elections.ts';
import { HEARINGS_TOLD } from './told/hearings.ts';
import { MATCHING_TOLD } from './told/matching.ts';
import { NEEDS_SPOKEN_OF } from './told/needs.ts';
import { PEOPLE_TOLD } from './told/people.ts';
import { TAKING_PART_TOLD } from './told/taking-part.ts';
import { WORK_TOLD } from './told/work.ts';
import type { Intent } from '../intents.ts';
import type { IntentSeeds } from './intent-seeds.ts';

export interface IntentSeed {
  readonly text: string;
  readonly intent: Intent;
}

const FILES: readonly IntentSeeds[] = [
  NEEDS,
  NEEDS_OUTCOME,
  NEEDS_WORK,
  NEEDS_TOLD,
  NEEDS_TOLD_TOO,
  DANGER,
  ACTIVITIES_JOINED,
  ACTIVITIES_RUN,
  POLLS,
  MATCHING,
  RESIDENTS,
  BROADCASTS,
  CHAT,
  NOTHING,
  NEEDS_SPOKEN_OF,
  WORK_TOLD,
  TAKING_PART_TOLD,
  MATCHING_TOLD,
  PEOPLE_TOLD,
  ACTIVITIES_TOLD,
  HEARINGS_TOLD,
  DELIBERATION_TOLD,
  ELECTIONS_TOLD,
];

export const INTENT_SEEDS: readonly IntentSeed[] = FILES.flatMap((seeds) =>
  Object.entries(seeds).flatMap(([intent, sentences]) =>
    sentences
      .split(/[\n|]/u)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ text, intent: intent as Intent })),
  ),
);
