import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { chinaDay } from '../../../kernel/index.ts';
import type { Region, RegionStore } from '../../regions/index.ts';
import type { RegisterStore } from '../../register/index.ts';
import { ageOn, type Resident } from '../../residents/index.ts';
import type { SignUp } from './seats.ts';

export interface StrataPorts {
  readonly regions: Pick<RegionStore, 'chainOf'>;
  readonly registers: Pick<RegisterStore, 'linking'>;
}

/** Building and age band of a resident on a day, from what is known: their own words first, then the register. */
export async function strataOf(
  { regions, registers }: StrataPorts,
  resident: Resident,
  day: Date,
): Promise<Pick<SignUp, 'building' | 'ageBand'>> {
  const own = buildingIn(resident.region === undefined ? [] : await regions.chainOf(resident.region));
  const building = own ?? buildingOfDoor(resident.dwelling) ?? (await registeredBuilding());
  return { building: building ?? HEARINGS.unknown, ageBand: ageBandOf(resident.bornOn, day) };

  /** Where the register knows whom the resident is, and that they own or live in one building only. */
  async function registeredBuilding(): Promise<string | undefined> {
    const places = (await registers.linking(resident.id)).flatMap(({ people, dwellings, households }) => {
      const ids = new Set(people.filter((person) => person.resident === resident.id).map(({ id }) => id));
      const lived = households.filter(({ members, isRetired }) => !isRetired && members.some((id) => ids.has(id)));
      const owned = dwellings.filter(({ owners, isRetired }) => !isRetired && owners.some((id) => ids.has(id)));
      return (lived.length > 0 ? lived : owned).map(({ region }) => region);
    });
    const [path, ...others] = new Set(places);
    return path === undefined || others.length > 0 ? undefined : buildingIn(await regions.chainOf(path));
  }
}

const buildingIn = (chain: readonly Region[]): string | undefined =>
  chain.find(({ kind }) => kind === 'building')?.name;

/** 3-502 and 3-2-502 stand behind a door of 3号楼; 502 alone says no building. */
function buildingOfDoor(dwelling: string | undefined): string | undefined {
  const [first, ...rest] = dwelling?.split('-') ?? [];
  return first === undefined || first === '' || rest.length === 0 ? undefined : `${first}号楼`;
}

/** Where only the year or month of birth is known, the age that may have been reached by that day counts. */
export function ageBandOf(bornOn: string | undefined, day: Date): string {
  if (bornOn === undefined) return HEARINGS.unknown;
  const { most } = ageOn(bornOn, chinaDay(day).date);
  return HEARINGS.ageBands.find(({ upTo }) => most <= upTo)?.name ?? HEARINGS.unknown;
}
