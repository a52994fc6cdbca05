import type { PersonTag } from '../register/register.ts';
import type { Article, RollKind } from '../rule-packs/index.ts';

/** What a roll is built from: the register of people and dwellings, confirmed residents, or the members a hall lists. */
export const ROLL_SOURCES = ['register', 'residents', 'hall'] as const;
export type RollSource = (typeof ROLL_SOURCES)[number];

/**
 * From what a roll of each kind may be built. Where law counts everybody, those who happen to use this system are not
 * everybody: only the register names them all. A hall's list will do for representatives, because it is entered as a list of them.
 */
export const SOURCES_OF: Readonly<Record<RollKind, readonly RollSource[]>> = {
  owners: ['register'],
  adults: ['register'],
  households: ['register'],
  representatives: ['register', 'hall'],
  voters: ['register'],
  members: ['register'],
  'member-representatives': ['register', 'hall'],
  admitted: ['register', 'residents', 'hall'],
};

/** Who of the register is on a roll of people: adults, with this tag where there is one. */
export const TAG_OF: Readonly<Partial<Record<RollKind, PersonTag>>> = {
  representatives: 'representative',
  voters: 'voter',
  members: 'collective-member',
  'member-representatives': 'collective-representative',
};

/** What the days of a published roll are, in whole days after the day on which they begin. */
export interface RollClock {
  /** For so long everybody can object. */
  readonly objectionDays: number;
  /** So long a worker has to rule on an objection; later only a steward can. */
  readonly rulingDays: number;
  /** For so long the roll is public before anybody votes by it. */
  readonly publicDays: number;
  /** Where it stands; null where it is this installation's own. */
  readonly by: Article | null;
}

/**
 * The list is public twenty days before the day of the election; objections within five days, rulings within three.
 * 居委会组织法 has the twenty days as well; the other two are taken over from the law for villages.
 */
export const ELECTION_CLOCK: RollClock = {
  objectionDays: 5,
  rulingDays: 3,
  publicDays: 20,
  by: {
    law: '中华人民共和国村民委员会组织法',
    article: '第十四条',
    revision: '2018-12-29',
    compared: false,
  },
};

const own = (objectionDays: number): RollClock => ({ objectionDays, rulingDays: 3, publicDays: 0, by: null });

/** A roll for an election has the days of elections, whatever it is made of. */
export const ROLL_CLOCKS: Readonly<Record<RollKind, RollClock>> = {
  owners: own(7),
  adults: own(5),
  households: own(5),
  representatives: own(3),
  voters: ELECTION_CLOCK,
  members: own(5),
  'member-representatives': own(3),
  admitted: own(1),
};

export const ROLLS_LIMITS = {
  /** A roll is one document of the store: so many entries stay far below what one can hold. */
  entries: 20_000,
  /** People who may cast the one ballot of an entry. */
  voters: 50,
  /** Objections of one person to one roll that wait for a ruling. */
  openObjections: 5,
  /** Letters of an objection and of a ruling. */
  words: 500,
  /** Entries shown at once. */
  page: 5000,
} as const;
