import type { Locale } from '../../../phrases/index.ts';

/** How a person wants to be spoken to and served; what they have not said is absent. */
export interface Preferences {
  readonly locale?: Locale;
  /** Short lines with room between them, for eyes that tire. */
  readonly largePrint?: boolean;
  /** False for whoever refuses automated matching (PIPL 24): a person decides who is asked. */
  readonly automatedMatching?: boolean;
}

/**
 * Of two records of one person, what the one that goes on says; what it does not say, the other. A refusal of automated
 * matching in either stands.
 */
export function joinPreferences(
  older: Preferences | undefined,
  younger: Preferences | undefined,
): Preferences | undefined {
  if (older === undefined) return younger;
  const joined = { ...younger, ...older };
  return refusesAutomation(younger) ? { ...joined, automatedMatching: false } : joined;
}

export const refusesAutomation = (preferences: Preferences | undefined): boolean =>
  preferences?.automatedMatching === false;
