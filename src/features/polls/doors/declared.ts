import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { REVEALING_DOORS } from '../../../../config/rule-packs/index.ts';
import { DAY, HOUR, later, Refusal } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { doorsOf, rollRules, type RollKind, type RulePack } from '../rules/index.ts';

/** Ways besides online by which ballots come in; a session is kept apart. */
export const OTHER_DOORS = ['paper', 'phone', 'doorstep', 'proxy', 'envelope'] as const;
export type OtherDoor = (typeof OTHER_DOORS)[number];
export type BallotDoor = 'online' | OtherDoor;

export const PRECEDENCES = ['paper', 'online'] as const;
/** Whose ballot counts of an elector who sent one on paper and voted otherwise as well; online stands for phone and doorstep too. */
export type Precedence = (typeof PRECEDENCES)[number];

/** By which ways a poll takes ballots besides online, as it was declared before it opened. */
export interface PollDoors {
  readonly others: readonly OtherDoor[];
  readonly precedence: Precedence;
  /** Until then papers and envelopes in hand at the closing are entered; later than `closesAt`. Only where there are any. */
  readonly papersUntil?: Date;
}

interface Asked {
  readonly doors: readonly OtherDoor[];
  readonly precedence?: Precedence | undefined;
  readonly papersUntil?: Date | undefined;
  readonly closesAt: Date;
  readonly form: 'open' | 'secret';
  readonly rules?: { readonly pack: RulePack; readonly roll: RollKind } | undefined;
}

/**
 * The doors of a poll, as far as its rule pack and the form of its ballots let it have them; none where none were asked for.
 * @throws Refusal saying which it could have
 */
export function doorsFor({ doors, precedence, papersUntil, closesAt, form, rules }: Asked): PollDoors | undefined {
  const others = OTHER_DOORS.filter((door) => doors.includes(door));
  const hasPapers = others.includes('paper') || others.includes('envelope');
  if (papersUntil !== undefined && !hasPapers) throw new Refusal('invalid', 'doors.no-papers-to-enter');
  if (others.length === 0) return undefined;
  if (rules === undefined) throw new Refusal('invalid', 'doors.need-pack');
  checkDoors(others, form, rules);

  const latest = later(closesAt, BALLOT_DOORS.mostEntryDays * DAY);
  const until = papersUntil ?? later(closesAt, BALLOT_DOORS.entryHours * HOUR);
  if (until <= closesAt || until > latest)
    throw new Refusal('invalid', 'doors.entry-period', { days: BALLOT_DOORS.mostEntryDays });
  return {
    others,
    precedence: precedence ?? BALLOT_DOORS.precedence,
    ...(hasPapers && { papersUntil: until }),
  };
}

function checkDoors(
  others: readonly OtherDoor[],
  form: 'open' | 'secret',
  { pack, roll }: NonNullable<Asked['rules']>,
): void {
  const { title } = pack;
  const possible = possibleDoors({ pack, roll }, form);
  const wrong = others.find((door) => !possible.includes(door));
  if (wrong === undefined) return;
  const details = { title, door: sayDoor(wrong), doors: ['online' as const, ...possible].map((one) => sayDoor(one)) };
  if (form === 'secret' && REVEALING_DOORS.includes(wrong)) throw new Refusal('invalid', 'doors.reveals', details);
  if (form === 'open' && wrong === 'envelope') throw new Refusal('invalid', 'doors.envelopes-are-secret', details);
  throw new Refusal('invalid', 'doors.not-of-pack', details);
}

/** Which ways besides online a poll under these rules may have, by whether its ballots are open or secret. */
export function possibleDoors(
  { pack, roll }: NonNullable<Asked['rules']>,
  form: 'open' | 'secret',
): readonly OtherDoor[] {
  const allowsProxies = rollRules(pack, roll).proxies.allowed;
  return OTHER_DOORS.filter((door) => doorsOf(pack, form).includes(door))
    .filter((door) => door !== 'envelope' || form === 'secret')
    .filter((door) => door !== 'proxy' || allowsProxies);
}

export const sayDoor = (door: BallotDoor): string => say(`doors.door-${door}`);

export const hasDoor = ({ doors }: { readonly doors?: PollDoors }, door: OtherDoor): boolean =>
  doors?.others.includes(door) === true;

/** Are there papers or envelopes to be entered before it is counted? */
export const hasPapers = ({ doors }: { readonly doors?: PollDoors }): boolean => doors?.papersUntil !== undefined;
