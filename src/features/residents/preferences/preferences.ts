import type { Locale } from '../../../phrases/index.ts';

/** How a person wants to be spoken to; what they have not said is absent. */
export interface Preferences {
  readonly locale?: Locale;
  /** Short lines with room between them, for eyes that tire. */
  readonly largePrint?: boolean;
}

/** Of two records of one person, what the one that goes on says; what it does not say, the other. */
export const joinPreferences = (
  older: Preferences | undefined,
  younger: Preferences | undefined,
): Preferences | undefined => (older === undefined ? younger : { ...younger, ...older });
