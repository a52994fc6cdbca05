import type { RegionPath } from '../../../kernel/index.ts';

/** What of a need matters for who can meet it. */
export interface Wanted {
  readonly text: string;
  readonly category: string;
  readonly region: RegionPath;
  readonly affected: readonly string[];
  readonly affectedIsStated: boolean;
  readonly age?: number | undefined;
  /** Services that had it before and did not solve it. */
  readonly failed: readonly string[];
}

/** Everyone of sixty is an elder and everyone under eighteen a child, whether or not it was said. */
export function tagsOf(affected: readonly string[], age: number | undefined): ReadonlySet<string> {
  const tags = new Set(affected);
  if (age !== undefined && age >= 60) tags.add('老人');
  if (age !== undefined && age < 18) tags.add('儿童');
  return tags;
}
