import type { Actor, RegionPath } from '../../../kernel/index.ts';

/** Where somebody is worker or steward. */
export const regionsOf = ({ grants }: Actor): RegionPath[] => [
  ...new Set(grants.filter(({ role }) => role === 'worker' || role === 'steward').map(({ region }) => region)),
];
