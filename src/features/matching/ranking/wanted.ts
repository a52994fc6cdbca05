import type { RegionPath } from '../../../kernel/index.ts';
import type { Need } from '../../needs/index.ts';
import { daysNamed, type Weekdays } from './weekdays.ts';

/** What of a need matters for who can meet it. */
export interface Wanted {
  readonly text: string;
  readonly category: string;
  readonly region: RegionPath;
  readonly affected: readonly string[];
  readonly affectedIsStated: boolean;
  readonly age?: number | undefined;
  /** The days it asks for; none when it names no time. */
  readonly days: Weekdays;
  /** The language of the person, if it is known. */
  readonly language?: string | undefined;
  /** Services that had it before and did not solve it. */
  readonly failed: readonly string[];
  /** When it is ranked: what services did long before counts less. */
  readonly at: Date;
}

/** @param language that of whoever asks for themselves; of somebody else it is not known */
export const wantedOf = (need: Need, at: Date, language: string | undefined): Wanted => ({
  text: need.text,
  category: need.category,
  region: need.region,
  affected: need.affected,
  affectedIsStated: need.affectedIsStated,
  age: need.age,
  days: daysNamed(need.text, need.submittedAt),
  language,
  failed: need.failed,
  at,
});

/** Everyone of sixty is an elder and everyone under eighteen a child, whether or not it was said. */
export function tagsOf(affected: readonly string[], age: number | undefined): ReadonlySet<string> {
  const tags = new Set(affected);
  if (age !== undefined && age >= 60) tags.add('老人');
  if (age !== undefined && age < 18) tags.add('儿童');
  return tags;
}
