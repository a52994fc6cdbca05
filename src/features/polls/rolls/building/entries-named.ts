import { idFrom } from '../../../../kernel/index.ts';
import type { Register } from '../../../register/index.ts';
import type { RollEntry } from '../entry.ts';
import type { Roll } from '../roll.ts';

/** The entries of a roll that were built from people of exactly this name, or from households that they represent. */
export function entriesNamed({ seed, entries }: Roll, { people, households }: Register, name: string): RollEntry[] {
  const named = people.filter((person) => !person.isRetired && person.kind === 'person' && person.name === name);
  const ids = new Set(
    named.flatMap(({ id }) => [
      idFrom(seed, 'person', id),
      ...households
        .filter(({ representative }) => representative === id)
        .map((household) => idFrom(seed, 'household', household.id)),
    ]),
  );
  return entries.filter(({ id }) => ids.has(id));
}
