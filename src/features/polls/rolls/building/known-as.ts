import { idFrom, isWithin } from '../../../../kernel/index.ts';
import type { Register } from '../../../register/index.ts';
import { baseOf } from '../../rules/index.ts';
import type { Roll } from '../roll.ts';

/** By what those who keep a roll know an entry: whole names and doors, which nobody else sees. */
export interface KnownAs {
  readonly names: readonly string[];
  readonly doors: readonly string[];
}

/** What the register says of the entries of a roll, by their ids; an entry that the register does not know any more is missing. */
export function knownAs(
  register: Register,
  { basis, seed, region }: Pick<Roll, 'basis' | 'seed' | 'region'>,
): ReadonlyMap<string, KnownAs> {
  const names = new Map(register.people.map(({ id, name }) => [id, name]));
  const nameOf = (person: string): string[] => [names.get(person) ?? ''].filter((name) => name !== '');
  const dwellings = register.dwellings.filter((one) => !one.isRetired && isWithin(one.region, region));
  if (basis === 'owners') {
    const byId = new Map(dwellings.map((dwelling) => [dwelling.id, dwelling]));
    return new Map(
      baseOf(dwellings).holders.map((holder) => {
        const own = holder.dwellings.map((id) => byId.get(id)!);
        const known = { names: own[0]!.owners.flatMap(nameOf), doors: own.map(({ door }) => door) };
        return [idFrom(seed, 'owner', holder.id), known];
      }),
    );
  }
  const households = register.households.filter(({ isRetired }) => !isRetired);
  if (basis === 'households')
    return new Map(
      households.map(({ id, representative, label }) => [
        idFrom(seed, 'household', id),
        { names: nameOf(representative), doors: [label] },
      ]),
    );
  const homes = new Map(households.flatMap(({ members, label }) => members.map((member) => [member, label] as const)));
  return new Map(
    register.people.map(({ id }) => {
      const home = homes.get(id);
      return [idFrom(seed, 'person', id), { names: nameOf(id), doors: home === undefined ? [] : [home] }];
    }),
  );
}
