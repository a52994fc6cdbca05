import { ensure, found, Refusal } from '../../../kernel/index.ts';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import type { BallotDoor } from '../doors/declared.ts';

/** Ways by which a ballot comes that may turn out to be nobody's own; what lies in an envelope has no name on it. */
export const CHALLENGED_DOORS = [
  'online',
  'paper',
  'phone',
  'doorstep',
  'proxy',
] as const satisfies readonly BallotDoor[];
export type ChallengedDoor = (typeof CHALLENGED_DOORS)[number];

/** That somebody doubts a ballot: it was not cast by the elector whose name it bears, or not as the rules ask. */
export interface Challenge {
  readonly id: string;
  readonly by: string;
  /** Whose ballot is meant, and by which way it came. */
  readonly elector: string;
  readonly door: ChallengedDoor;
  readonly words: string;
  readonly at: Date;
  readonly ruling?: ChallengeRuling;
}

export interface ChallengeRuling {
  /** Upheld: what came by this way for this elector is set aside. */
  readonly isUpheld: boolean;
  /** What whoever challenged is told. */
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** What was said against single ballots of one poll. The id is the poll's. */
export interface ChallengeBook {
  readonly id: string;
  readonly challenges: readonly Challenge[];
  /** The poll is being counted: nothing more is said or ruled. */
  readonly isFixed: boolean;
}

/** What came by this way for this elector does not count. */
export interface SetAside {
  readonly elector: string;
  readonly door: ChallengedDoor;
}

export const emptyBook = (poll: string): ChallengeBook => ({ id: poll, challenges: [], isFixed: false });

export const waitingIn = ({ challenges }: ChallengeBook): Challenge[] =>
  challenges.filter(({ ruling }) => ruling === undefined);

/** Each once, in the order of the electors and doors. */
export function setAsideIn({ challenges }: ChallengeBook): SetAside[] {
  const upheld = challenges.filter(({ ruling }) => ruling?.isUpheld === true);
  const keyed = new Map(upheld.map(({ elector, door }) => [`${elector} ${door}`, { elector, door }]));
  return [...keyed].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, aside]) => aside);
}

/** @throws Refusal when it is being counted, or too many of the same person wait */
export function withChallenge(book: ChallengeBook, challenge: Challenge): ChallengeBook {
  if (book.challenges.some(({ id }) => id === challenge.id)) return book;
  ensure(!book.isFixed, 'doors.challenges-over');
  const most = BALLOT_DOORS.openChallenges;
  const own = waitingIn(book).filter(({ by }) => by === challenge.by);
  if (own.length >= most) throw new Refusal('too-often', 'doors.too-many-challenges', { most });
  return { ...book, challenges: [...book.challenges, challenge] };
}

/** The same ruling of the same person again changes nothing. */
export function withChallengeRuling(book: ChallengeBook, id: string, ruling: ChallengeRuling): ChallengeBook {
  const challenge = challengeIn(book, id);
  const known = challenge.ruling;
  if (known?.by === ruling.by && known.isUpheld === ruling.isUpheld && known.reason === ruling.reason) return book;
  ensure(known === undefined, 'doors.challenge-ruled');
  ensure(!book.isFixed, 'doors.challenges-over');
  return { ...book, challenges: book.challenges.map((one) => (one === challenge ? { ...one, ruling } : one)) };
}

export const challengeIn = ({ challenges }: ChallengeBook, id: string): Challenge =>
  found(
    challenges.find((one) => one.id === id),
    'doors.challenge-missing',
  );

/** Without what these people said; what was decided stays. */
export const withoutWordsOf = (book: ChallengeBook, people: readonly string[]): ChallengeBook => ({
  ...book,
  challenges: book.challenges.map((one) => (people.includes(one.by) ? { ...one, words: '' } : one)),
});
