import { isDeepStrictEqual } from 'node:util';

/** One count compared with what is expected of it. */
export interface Judged {
  /** The file's form. */
  readonly form: string;
  readonly method: string;
  /** Which election, for people. */
  readonly where: string;
  readonly expected: string;
  /** What we count, or why we cannot. */
  readonly counted: string;
  readonly isRight: boolean;
  /** The expectation names what does not stand for election: nothing can be compared with it. */
  readonly isUnreadable?: boolean;
}

/** Groups of equals, the best first. */
export type Groups = readonly (readonly string[])[];

export const printGroups = (groups: Groups): string => groups.map((group) => group.toSorted().join(' = ')).join(' > ');

/** Alike, whatever the order inside a group. */
export const areAlike = (one: Groups, other: Groups): boolean => isDeepStrictEqual(sorted(one), sorted(other));

const sorted = (groups: Groups): string[][] => groups.map((group) => group.toSorted());

/** Counts, or says in place of the result why that was not possible. */
export function countOrSay(count: () => Groups, expected: Groups): Pick<Judged, 'counted' | 'isRight'> {
  try {
    const groups = count();
    return { counted: printGroups(groups), isRight: areAlike(groups, expected) };
  } catch (error) {
    return { counted: error instanceof Error ? error.message : String(error), isRight: false };
  }
}
