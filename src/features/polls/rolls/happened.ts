import type { HappeningDraft, HappeningFacts } from '../../../kernel/index.ts';
import { totalsOf } from './entry.ts';
import type { Roll } from './roll.ts';

/** What happened to a roll: which, how far it is and what it comes to. */
export function happened(roll: Roll, name: string, at: Date, by: string, facts: HappeningFacts = {}): HappeningDraft {
  const { entries, areaCm2 } = totalsOf(roll.entries);
  const { region, basis, version, hash = null } = roll;
  return { name, by, at, region, facts: { basis, version, entries, areaCm2, hash, ...facts } };
}
