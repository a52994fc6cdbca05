import { Refusal } from '../../../kernel/index.ts';
import { pathsUp } from '../../regions/index.ts';
import type { RegisterStore } from '../../register/index.ts';
import { entriesNamed, entriesOf, standingRoll, type Roll, type RollEntry, type RollStore } from '../rolls/index.ts';
import type { Election } from './election.ts';

export interface RollPorts {
  readonly rolls: Pick<RollStore, 'find'>;
}

/** The roll of those who nominate and vote, as it stands. */
export const votersRoll = ({ rolls }: RollPorts, { rollId }: Election): Promise<Roll> => standingRoll(rolls, rollId);

/** The roll of those who may stand. */
export const standRoll = ({ rolls }: RollPorts, { rollId, standRollId = rollId }: Election): Promise<Roll> =>
  standingRoll(rolls, standRollId);

/** The entries by which somebody may nominate. */
export const ownEntries = ({ entries }: Roll, { id }: { readonly id: string }): RollEntry[] => entriesOf(entries, id);

/** Who is meant, by the public id of their entry, or by the name that stands in the register. */
export interface Meant {
  readonly entryId?: string | undefined;
  readonly name?: string | undefined;
}

/** @throws Refusal when nobody on the roll is meant, or several are */
export async function entryMeant(
  { registers }: { readonly registers: Pick<RegisterStore, 'find'> },
  roll: Roll,
  { entryId, name }: Meant,
): Promise<RollEntry> {
  if (entryId !== undefined) {
    const entry = roll.entries.find(({ id }) => id === entryId);
    if (entry === undefined) throw new Refusal('missing', 'polls.nominee-not-on-roll');
    return entry;
  }
  if (name === undefined) throw new Refusal('invalid', 'polls.nominee-needed');
  const found = await Promise.all(pathsUp(roll.region).map((path) => registers.find(path)));
  const entries = found.flatMap((register) => (register === null ? [] : entriesNamed(roll, register, name)));
  const [entry, ...others] = entries;
  if (entry === undefined) throw new Refusal('missing', 'polls.nobody-so-named', { name });
  if (others.length > 0) throw new Refusal('conflict', 'polls.several-so-named', { name });
  return entry;
}

/** Does this resident stand, by their own word or by a letter that was entered for them? */
export function standsIn({ nominees }: Pick<Election, 'nominees'>, roll: Roll, resident: string): boolean {
  const own = new Set(ownEntries(roll, { id: resident }).map(({ id }) => id));
  return nominees.some((one) => one.state === 'stands' && (one.resident === resident || own.has(one.entry)));
}

/** The name by which the register knows a resident; undefined where it does not. */
export async function registeredName(
  { registers }: { readonly registers: Pick<RegisterStore, 'linking'> },
  id: string,
): Promise<string | undefined> {
  const linking = await registers.linking(id);
  const names = linking.flatMap(({ people }) =>
    people.filter(({ resident }) => resident === id).map(({ name }) => name),
  );
  return names.find((name) => name !== '');
}
