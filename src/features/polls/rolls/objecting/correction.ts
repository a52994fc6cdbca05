import { ensure, found, idFrom, Refusal } from '../../../../kernel/index.ts';
import { maskName } from '../../../privacy/index.ts';
import { entriesOf, type RollEntry } from '../entry.ts';
import type { Correction, Objection, ObjectionKind } from '../objection.ts';
import type { Roll } from '../roll.ts';
import { sortEntries } from '../roll-hash.ts';

/** What whoever upholds an objection says should stand on the roll; what is absent stays as it is. */
export interface Wanted {
  /** What the objection comes to, where that is something else than it was called. */
  readonly kind?: ObjectionKind | undefined;
  readonly entryId?: string | undefined;
  readonly name?: string | undefined;
  readonly voters?: readonly string[] | undefined;
  readonly areaCm2?: number | undefined;
}

/**
 * What an upheld objection changes: one entry and nothing else, because the rest of the roll is not in question.
 * @throws Refusal where it is not said what should stand there, or it does not fit the roll
 */
export function correctionFor(roll: Roll, objection: Objection, wanted: Wanted): Correction {
  if (wanted.areaCm2 !== undefined && roll.basis !== 'owners') throw new Refusal('invalid', 'rolls.area-not-asked');
  const kind = wanted.kind ?? objection.kind;
  if (kind === 'missing') return { put: checked(roll, addedEntry(roll, objection, wanted)) };

  const id = objection.entry ?? wanted.entryId;
  if (id === undefined) throw new Refusal('invalid', 'rolls.entry-needed');
  const entry = found(
    roll.entries.find((one) => one.id === id),
    'rolls.entry-missing',
  );
  if (kind === 'not-entitled') return { removed: entry.id };
  if (wanted.name === undefined && wanted.voters === undefined && wanted.areaCm2 === undefined)
    throw new Refusal('invalid', 'rolls.correction-needed');
  return { put: checked(roll, changedEntry(entry, wanted)) };
}

/** The entries after a correction, sorted. */
export function corrected(entries: readonly RollEntry[], correction: Correction): RollEntry[] {
  if ('removed' in correction) return entries.filter(({ id }) => id !== correction.removed);
  return sortEntries([...entries.filter(({ id }) => id !== correction.put.id), correction.put]);
}

function addedEntry(roll: Roll, { id, by, isAboutSelf }: Objection, { name, voters, areaCm2 }: Wanted): RollEntry {
  if (name === undefined) throw new Refusal('invalid', 'rolls.name-needed');
  if (roll.basis === 'owners' && areaCm2 === undefined) throw new Refusal('invalid', 'rolls.area-needed');
  return {
    id: idFrom(roll.seed, 'objection', id),
    voters: voters ?? (isAboutSelf ? [by] : []),
    ...(areaCm2 !== undefined && { areaCm2 }),
    label: maskName(name),
  };
}

const changedEntry = (entry: RollEntry, { name, voters, areaCm2 }: Wanted): RollEntry => ({
  ...entry,
  ...(name !== undefined && { label: maskName(name) }),
  ...(voters !== undefined && { voters }),
  ...(areaCm2 !== undefined && { areaCm2 }),
});

/** Only owners can stand on a roll several times, alone and together with others. */
function checked(roll: Roll, entry: RollEntry): RollEntry {
  const others = roll.entries.filter(({ id }) => id !== entry.id);
  const isTwice = entry.voters.some((voter) => entriesOf(others, voter).length > 0);
  ensure(roll.basis === 'owners' || !isTwice, 'rolls.on-it-already');
  return entry;
}
