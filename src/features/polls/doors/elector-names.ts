import type { RegisterStore } from '../../register/index.ts';
import { communityOf, type RegionStore } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { Poll } from '../poll.ts';
import { knownAs, type KnownAs, type RollStore } from '../rolls/index.ts';

export interface NamePorts {
  readonly rolls: Pick<RollStore, 'find'>;
  readonly registers: Pick<RegisterStore, 'find'>;
  readonly regions: RegionStore;
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** An elector as those who take ballots in know them. */
export interface NamedElector extends KnownAs {
  readonly elector: Elector;
}

const BATCH = 1000;

/**
 * These electors with whole names and doors: from the register their roll was built from, else from their own records. What
 * neither knows goes by the label of its entry.
 */
export async function namedElectors(
  ports: NamePorts,
  { rollId }: Poll,
  electors: readonly Elector[],
): Promise<NamedElector[]> {
  const roll = rollId === undefined ? null : await ports.rolls.find(rollId);
  const register =
    roll === null || roll.source !== 'register'
      ? null
      : await ports.registers.find(await communityOf(ports.regions, roll.region));
  const fromRegister = roll === null || register === null ? new Map<string, KnownAs>() : knownAs(register, roll);
  const labels = new Map(roll?.entries.map(({ id, label }) => [id, label]));
  const people = await namesOf(ports, [
    ...new Set(electors.filter(({ id }) => !fromRegister.has(id)).flatMap(({ voters }) => voters)),
  ]);
  return electors.map((elector) => {
    const known = fromRegister.get(elector.id);
    if (known !== undefined && known.names.length > 0) return { elector, ...known };
    const own = elector.voters.flatMap((voter) => people.get(voter) ?? []);
    const label = labels.get(elector.id);
    const names = own.length > 0 || label === undefined ? own : [label];
    return { elector, names, doors: known?.doors ?? [] };
  });
}

async function namesOf({ residents }: NamePorts, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += BATCH)
    for (const { id, name } of await residents.findMany(ids.slice(start, start + BATCH)))
      if (name !== undefined) names.set(id, name);
  return names;
}
