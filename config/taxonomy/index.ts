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
