/** Whom a message is for, told by many neighbours: examples beside those of `route-seeds.ts`. */
import type { Route } from '../category.ts';
import { TO_AUTHORITY } from './authority.ts';
import { TO_HALL } from './hall.ts';
import { TO_NOBODY } from './nobody.ts';
import { TO_ORGANIZATION } from './organization.ts';

const sentencesOf = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const ADDRESSED_SEEDS: Readonly<Record<Route, readonly string[]>> = {
  organization: sentencesOf(TO_ORGANIZATION),
  authority: sentencesOf(TO_AUTHORITY),
  hall: sentencesOf(TO_HALL),
};

/** What nobody need do anything about. */
export const NOBODY_SEEDS: readonly string[] = sentencesOf(TO_NOBODY);
