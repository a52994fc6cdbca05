import {
  HEALTH_WORDS,
  ORGANS,
  PUBLIC_AFTER,
  PUBLIC_BEFORE,
  PUBLIC_SOON_AFTER,
} from '../../../config/privacy/health.ts';
import { after, before, matching, type Rule } from './finding.ts';

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((one, other) => other.length - one.length).join('|');

const ILLNESS = new RegExp(
  `(?:${longestFirst(ORGANS)})?癌(?:症)?|\\p{Script=Han}{0,2}(?:综合征|综合症)|${longestFirst(HEALTH_WORDS)}`,
  'gu',
);
const SHARED_AFTER = new RegExp(
  `^(?:${longestFirst(PUBLIC_AFTER)}|.{0,2}?(?:${longestFirst(PUBLIC_SOON_AFTER)}))`,
  'u',
);
const SHARED_BEFORE = new RegExp(`(?:${longestFirst(PUBLIC_BEFORE)})$`, 'u');

/** What somebody suffers from; not what is done for everybody against it. */
export const HEALTH: readonly Rule[] = [
  matching('health', ILLNESS, ({ 0: word, index, input }) => {
    const isShared =
      SHARED_AFTER.test(after(input, index + word.length)) || SHARED_BEFORE.test(before(input, index, 2));
    return !isShared;
  }),
];
