import { JIELONG } from '../../../../config/jielong/words.ts';
import type { Activity } from '../activity.ts';
import { nameKey } from './merge-jielong.ts';

/** Is the heading of a list about this activity: has it its name, or nearly, or the number under which it was posted? */
export function isHeadedFor(heading: string, { title, number }: Pick<Activity, 'title' | 'number'>): boolean {
  const said = plain(heading);
  const name = plain(title);
  if (said.includes(name) || said.includes(`活动${number}号`)) return true;
  const pairs = pairsIn(name);
  const shared = pairs.filter((pair) => said.includes(pair));
  return pairs.length > 1 && shared.length >= JIELONG.leastOfTitle * pairs.length;
}

const plain = (text: string): string => nameKey(text).replaceAll(/[\p{P}\p{S}]/gu, '');

const pairsIn = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
