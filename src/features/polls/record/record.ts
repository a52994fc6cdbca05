import { createHash } from 'node:crypto';
import type { LinkedPaper } from '../../halls/index.ts';
import type { Budget } from '../asking/budget.ts';
import type { Scale } from '../asking/scale.ts';
import type { SetAside } from '../challenges/challenge.ts';
import type { BallotDoor, Precedence } from '../doors/declared.ts';
import type { Elector, Electorate } from '../electorate/electorate.ts';
import type { ElectionRound, PollMethod, PollOption } from '../poll.ts';
import type { ElectionVerdict, RollKind, RulePack, Verdict } from '../rules/index.ts';
import type { Tally } from '../tally.ts';

/** One ballot as anybody may read it. Of an open poll it says which elector's it is; of a secret one nobody can. */
export interface RecordedBallot {
  /** By which whoever cast it finds it. */
  readonly code: string;
  readonly choices: readonly string[];
  readonly elector?: string;
  /** Of an open poll that takes ballots by other ways than online: by which this one came. */
  readonly door?: BallotDoor;
  /** cm², where the rules add it up. */
  readonly areaCm2?: number;
}

/** A ballot that came in for an elector whose other ballot counts. */
export interface SupersededBallot {
  readonly elector: string;
  readonly door: BallotDoor;
  readonly choices: readonly string[];
}

/** Everything that is needed to count a poll again: what was asked, who could answer, what they answered, and what it came to. */
export interface PollRecord {
  /** The second one is of polls that take ballots by other ways than online; the first has neither `doors` nor `superseded`. */
  readonly format: 'linyi-poll-record/1' | 'linyi-poll-record/2';
  readonly poll: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly method: PollMethod;
    readonly options: readonly PollOption[];
    /** What the notice said beside the question, where it said anything. */
    readonly notice?: string;
    readonly papers?: readonly LinkedPaper[];
    readonly scale?: Scale;
    readonly budget?: Budget;
    readonly form: 'open' | 'secret';
    readonly opensAt: string;
    readonly closesAt: string;
    readonly doors?: { readonly others: readonly BallotDoor[]; readonly precedence: Precedence };
    /** Of a vote of an election; its options have fingerprints of names instead of labels. */
    readonly election?: ElectionRound;
  };
  readonly rules: { readonly pack: RulePack; readonly roll: RollKind } | null;
  readonly roll: {
    readonly hash: string;
    readonly electors: readonly Pick<Elector, 'id' | 'areaCm2'>[];
    /** Whose ballot came in, in the order of the ids. */
    readonly voted: readonly string[];
    /** Who attended the session, in the order of the ids, where only they are counted. */
    readonly present?: readonly string[];
    /** Who was handed a ballot and did not answer, in the order of the ids, where adopted rules count their silence. */
    readonly silent?: readonly string[];
  };
  /** In the order of their codes, which is nobody's order of arrival. */
  readonly ballots: readonly RecordedBallot[];
  /** Of an open poll, in the order of the electors: what else came in for those whose ballot counts. */
  readonly superseded?: readonly SupersededBallot[];
  /** Of an open poll with papers, in the order of the electors: what was challenged and does not count. */
  readonly setAside?: readonly SetAside[];
  readonly tally: Tally;
  readonly verdict: Verdict | null;
  readonly election?: ElectionVerdict;
}

/** What a poll's record is made of beside the poll. */
export interface Counted {
  readonly electorate: Electorate;
  readonly voted: readonly string[];
  readonly present?: readonly string[];
  readonly silent?: readonly string[];
  readonly ballots: readonly RecordedBallot[];
  readonly superseded: readonly SupersededBallot[];
  readonly setAside: readonly SetAside[];
  readonly tally: Tally;
  readonly verdict?: Verdict | undefined;
  readonly election?: ElectionVerdict | undefined;
}

/** Of two closings of one poll, each keeps the record of its own round; the poll says which one was published. */
export const recordId = (poll: string, round: number): string => `${poll}.${round}`;

/** SHA-256 in hex over the record's canonical form: JSON with the fields of every object in the order of their names. */
export const digestOf = (record: PollRecord): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(record)))
    .digest('hex');

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, field]) => [name, canonical(field)]),
  );
}
