import { findPersonal, type PersonalKind } from '../../privacy/index.ts';
import { squeezed } from './reading/plain-text.ts';

/** What no list needs; a name is what it is for, and a door often stands in one. */
const NEVER_LISTED: ReadonlySet<PersonalKind> = new Set(['phone', 'identity', 'bank-card', 'account', 'number']);

/** A line of a list without phone, paper and account numbers, in whatever way they are written. */
export function withoutPersonal(line: string): string {
  let end = 0;
  const parts = findPersonal(line)
    .filter(({ kind }) => NEVER_LISTED.has(kind))
    .map((finding) => {
      const kept = line.slice(end, finding.start);
      end = finding.end;
      return kept;
    });
  return squeezed(`${parts.join(' ')} ${line.slice(end)}`);
}
