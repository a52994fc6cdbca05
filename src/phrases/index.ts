/** Every sentence for people, by code. */
import { broadcastsPhrases } from './broadcasts.ts';
import { chatPhrases } from './chat.ts';
import { commonPhrases } from './common.ts';
import { directoryPhrases } from './directory.ts';
import { hallsPhrases } from './halls.ts';
import { httpPhrases } from './http.ts';
import { matchingPhrases } from './matching.ts';
import { needsPhrases } from './needs.ts';
import { regionsPhrases } from './regions.ts';
import { sendingsPhrases } from './sendings.ts';
import { residentsPhrases } from './residents.ts';
import { pollsPhrases } from './polls.ts';
import { activitiesPhrases } from './activities.ts';
import { fill, type PhraseDetails, type Phrases } from './say.ts';

export { sayMoment, sayPeriod } from './moment.ts';
export type { PhraseDetails, Phrases } from './say.ts';

/** All phrases in Chinese; one file per feature. */
export const PHRASES: Phrases = {
  ...chatPhrases,
  ...commonPhrases,
  ...activitiesPhrases,
  ...pollsPhrases,
  ...hallsPhrases,
  ...broadcastsPhrases,
  ...sendingsPhrases,
  ...httpPhrases,
  ...directoryPhrases,
  ...needsPhrases,
  ...matchingPhrases,
  ...regionsPhrases,
  ...residentsPhrases,
};

export const hasPhrase = (code: string): boolean => Object.hasOwn(PHRASES, code);

/** The sentence for a code. */
export const say = (code: string, details?: PhraseDetails): string => fill(PHRASES, code, details);
