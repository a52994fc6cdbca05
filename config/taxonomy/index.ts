/** The need categories as versioned data; an installation may change them, and says so by a new version. */
import { CIVIL_AFFAIRS } from './civil-affairs.ts';
import { COMMERCE } from './commerce.ts';
import { CONSTRUCTION } from './construction.ts';
import { EDUCATION } from './education.ts';
import { ENVIRONMENT } from './environment.ts';
import { HEALTH } from './health.ts';
import { JUSTICE } from './justice.ts';
import { LABOUR } from './labour.ts';
import { TRANSPORT } from './transport.ts';
import type { Category } from './category.ts';

export * from './category.ts';

export { NOBODY_SEEDS } from './addressed/index.ts';
export { CHATTER_SEEDS } from './chatter-seeds.ts';
export { ROUTE_SEEDS } from './route-seeds.ts';
export { SMALL_TALK_SEEDS } from './small-talk-seeds.ts';
export { TELLING_SEEDS } from './telling-seeds.ts';

export const TAXONOMY_VERSION = 1;

export const CATEGORIES: readonly Category[] = [
  ...CONSTRUCTION,
  ...ENVIRONMENT,
  ...TRANSPORT,
  ...EDUCATION,
  ...LABOUR,
  ...COMMERCE,
  ...HEALTH,
  ...CIVIL_AFFAIRS,
  ...JUSTICE,
];

const byCode = new Map(CATEGORIES.map((category) => [category.code, category]));

/** The category of a code; absent for a code of another version of the taxonomy. */
export const findCategory = (code: string): Category | undefined => byCode.get(code);
