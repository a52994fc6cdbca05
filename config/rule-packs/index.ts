/** How decisions are made under law, as versioned data; checked when the application starts (`src/features/polls/rules`). */
import { ADVISORY_PACKS } from './advisory.ts';
import { COLLECTIVE_ECONOMY_PACKS } from './collective-economy.ts';
import { ELECTION_PACKS } from './elections.ts';
import { OWNERS_PACKS } from './owners.ts';
import { RESIDENTS_PACKS } from './residents.ts';
import type { RulePackData } from './rule-pack.ts';
import { VILLAGERS_PACKS } from './villagers.ts';

export { LOCAL_VARIANTS } from './local-variants.ts';
export * from './checked-pack.ts';
export * from './rule-pack.ts';
export * from './variant.ts';
export * from './words.ts';

export const PACK_DATA: readonly RulePackData[] = [
  ...OWNERS_PACKS,
  ...RESIDENTS_PACKS,
  ...VILLAGERS_PACKS,
  ...ELECTION_PACKS,
  ...COLLECTIVE_ECONOMY_PACKS,
  ...ADVISORY_PACKS,
];
