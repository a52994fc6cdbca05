import { TAG_OF } from '../../../../../config/polls/rolls.ts';
import type { RollKind } from '../../../../../config/rule-packs/index.ts';
import { idFrom, isWithin, type RegionPath } from '../../../../kernel/index.ts';
import { inLocale, say } from '../../../../phrases/index.ts';
import { maskName } from '../../../privacy/index.ts';
import type { Register, RegisteredHousehold, RegisterPerson } from '../../../register/index.ts';
import { baseOf } from '../../rules/index.ts';
import type { RollEntry } from '../entry.ts';

/** What a roll is made for. */
export interface Wanted {
  readonly basis: RollKind;
  readonly region: RegionPath;
  /** Ids of entries follow from it: who does not know it cannot tell whose they are. */
  readonly seed: string;
}

/** The entries of a roll: all of the register in the region that counts for this basis. */
export function entriesOfRegister(register: Register, wanted: Wanted): RollEntry[] {
  if (wanted.basis === 'owners') return ownersOf(register, wanted);
  if (wanted.basis === 'households') return householdsOf(register, wanted);
  return peopleOf(register, wanted);
}

/** Who owns several dwellings is one entry with the sum of their area, and so is who owns one together: as `baseOf()` counts. */
function ownersOf(register: Register, { region, seed }: Wanted): RollEntry[] {
  const dwellings = register.dwellings.filter((one) => !one.isRetired && isWithin(one.region, region));
  const byId = new Map(dwellings.map((dwelling) => [dwelling.id, dwelling]));
  const people = byIdOf(register);
  return baseOf(dwellings).holders.map((holder) => {
    const owners = byId.get(holder.dwellings[0]!)!.owners.map((id) => people.get(id)!);
    return {
      id: idFrom(seed, 'owner', holder.id),
      voters: votersOf(owners),
      areaCm2: holder.area,
      label: owners.map(labelOf).join('、'),
    };
  });
}

function householdsOf(register: Register, { region, seed }: Wanted): RollEntry[] {
  const people = byIdOf(register);
  return register.households
    .filter((one) => !one.isRetired && isWithin(one.region, region))
    .map((household) => {
      const representative = people.get(household.representative)!;
      return {
        id: idFrom(seed, 'household', household.id),
        voters: votersOf([representative]),
        household: keyOf(household, seed),
        label: inLocale('zh', () => say('rolls.household', { name: labelOf(representative) })),
      };
    });
}

function peopleOf(register: Register, { basis, region, seed }: Wanted): RollEntry[] {
  const tag = TAG_OF[basis];
  const homes = new Map(
    register.households
      .filter(({ isRetired }) => !isRetired)
      .flatMap((household) => household.members.map((member) => [member, household] as const)),
  );
  return register.people
    .filter(({ isAdult, isRetired }) => isAdult && !isRetired)
    .filter((person) => isWithin(homes.get(person.id)?.region ?? person.region, region))
    .filter(({ tags }) => tag === undefined || tags.includes(tag))
    .map((person) => {
      const home = homes.get(person.id);
      return {
        id: idFrom(seed, 'person', person.id),
        voters: votersOf([person]),
        ...(home !== undefined && { household: keyOf(home, seed) }),
        label: labelOf(person),
      };
    });
}

const byIdOf = ({ people }: Register): ReadonlyMap<string, RegisterPerson> =>
  new Map(people.map((person) => [person.id, person]));

const keyOf = ({ id }: RegisteredHousehold, seed: string): string => idFrom(seed, 'home', id);

const votersOf = (people: readonly RegisterPerson[]): string[] => [
  ...new Set(people.flatMap(({ resident }) => resident ?? [])),
];

/** What everybody may read of somebody; an organization's name is no secret. */
function labelOf({ name, kind }: RegisterPerson): string {
  if (name === '') return inLocale('zh', () => say('rolls.erased'));
  return kind === 'organization' ? name : maskName(name);
}
