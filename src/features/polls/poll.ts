import { POLL_REMINDERS } from '../../../config/polls/reminders.ts';
import { ensure, Refusal, type RegionPath } from '../../kernel/index.ts';
import type { Voters } from '../halls/index.ts';
import { nextReminder } from '../regions/index.ts';
import type { Budget } from './asking/budget.ts';
import type { Scale } from './asking/scale.ts';
import type { Basis } from './basis/basis.ts';
import type { PollDoors } from './doors/declared.ts';
import type { Notice } from './notice/notice.ts';
import type { ElectionVerdict, RulePack, RollKind, Verdict } from './rules/index.ts';
import { ABSTAIN, type Tally } from './tally.ts';

export const POLL_METHODS = ['yes-no', 'single', 'approval', 'score', 'ranked', 'budget'] as const;
/**
 * `yes-no`: for, against or abstain; `single`: one of several options; `approval`: any of them; `score`: points for any of
 * them; `ranked`: some or all, best first; `budget`: any of them, each with a cost, of which the money pays for some.
 */
export type PollMethod = (typeof POLL_METHODS)[number];

export const POLL_NEWS = ['announced', 'papers-added', 'opened', 'closed', 'withdrawn'] as const;
/** What the rooms of a hall are told of a poll. */
export type PollNews = (typeof POLL_NEWS)[number];

export interface PollOption {
  readonly id: string;
  readonly label: string;
  /** Of a candidate: what stands for the name in the record. */
  readonly fingerprint?: string;
  /** Where money is voted on. */
  readonly costFen?: number;
}

/**
 * announced → open → closing → closed, or withdrawn before closing. While *closing*, no vote is taken any more and those
 * taken are being counted. A poll with papers or envelopes is *entering* between the two: no vote is taken any more, and
 * what was in hand is entered.
 */
export type PollState = 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';

export interface PollResult extends Tally {
  readonly countedAt: Date;
  /** Of a poll under a rule pack: whether it passes, with the arithmetic. */
  readonly verdict?: Verdict;
  /** Of a vote of an election: who is elected, with the arithmetic. */
  readonly election?: ElectionVerdict;
  /** SHA-256 of the published record, in hex, where there is one. */
  readonly digest?: string;
}

/** The rules a poll is judged by: a pack as it stood when the poll was put, and whose roll counts. */
export interface PollRules {
  readonly pack: RulePack;
  readonly roll: RollKind;
}

/** Of which election a poll is a vote. Its options are candidates, and as many may be marked as there are seats. */
export interface ElectionRound {
  readonly id: string;
  readonly seats: number;
  readonly round: 'first' | 'run-off';
  /** Of a run-off: the poll whose electors vote again. */
  readonly firstPoll?: string;
}

/** One question put to a hall. It asks for opinions and decides nothing, unless it has a rule pack and its legal basis is recorded. */
export interface Poll extends Notice {
  readonly id: string;
  /** Short, unique in the installation, for saying in a chat which poll is meant. */
  readonly number: number;
  readonly hall: string;
  readonly region: RegionPath;
  /** Rooms that are told and may answer, voters and roll: the hall's, as they were when the poll was opened. */
  readonly rooms: readonly string[];
  readonly voters: Voters;
  /** How many were entitled to vote when it opened; 0 until then. */
  readonly roll: number;
  readonly title: string;
  readonly method: PollMethod;
  readonly options: readonly PollOption[];
  /** Of `score`: the points that an option can be given. A choice is written `1:5`. */
  readonly scale?: Scale;
  /** Of `budget`: the money, and how it is spent. */
  readonly budget?: Budget;
  /** Nobody learns who chose what, not even we once it is counted. Open where nothing is said. */
  readonly form?: 'secret';
  readonly rules?: PollRules;
  readonly election?: ElectionRound;
  /** The frozen roll whose entries cast its ballots; without one, those whom the hall admits. */
  readonly rollId?: string;
  /** Why it opens before the notice period of its rules is over. */
  readonly noticeReason?: string;
  /** How ballots come in besides online, as it was declared before the opening. */
  readonly doors?: PollDoors;
  /** Since it is entering: when that ends. */
  readonly papersEndAt?: Date;
  /** By which law or adopted rules it decides, as an officer recorded it; until then it is advisory. */
  readonly basis?: Basis;
  /** Of a secret poll that was counted: its key is destroyed. */
  readonly isSealed?: true;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly openedBy: string;
  /** When those who have not voted are reminded next; nobody is once it is absent. */
  readonly remindAt?: Date;
  readonly state: PollState;
  /** How often the fence was raised: 0 while votes are taken; a ballot carries the round that counted it. */
  readonly round: number;
  readonly result?: PollResult;
}

const YES_NO: readonly PollOption[] = [
  { id: 'yes', label: '赞成' },
  { id: 'no', label: '反对' },
  { id: ABSTAIN, label: '弃权' },
];

/**
 * The options of a poll: given labels are numbered from 1, a yes/no poll brings its own.
 * @throws Refusal when a choice has fewer than two different labels, or a yes/no poll is given any
 */
export function optionsFor(method: PollMethod, labels: readonly string[]): readonly PollOption[] {
  if (method === 'yes-no') {
    if (labels.length > 0) throw new Refusal('invalid', 'polls.options-not-asked');
    return YES_NO;
  }
  if (labels.length < 2) throw new Refusal('invalid', 'polls.options-too-few');
  if (new Set(labels).size < labels.length) throw new Refusal('invalid', 'polls.options-alike');
  return labels.map((label, index) => ({ id: String(index + 1), label }));
}

/** Goes on when votes are taken now; otherwise says since or until when not. */
export function ensureTakesVotes(poll: Poll, now: Date): void {
  ensure(poll.state !== 'withdrawn', 'polls.withdrawn', { number: poll.number });
  ensure(poll.state === 'open' || poll.state !== 'announced', 'polls.not-yet-open', { number: poll.number });
  ensure(poll.state === 'open' && now < poll.closesAt, 'polls.closed', { number: poll.number });
}

/** Is it written down at the opening who may vote, and published afterwards what was counted? */
export const needsElectorate = ({ form, rules }: Pick<Poll, 'form' | 'rules'>): boolean =>
  form === 'secret' || rules !== undefined;

/** Was that done? From its opening on, unless it was withdrawn, perhaps before. */
export const hasElectorate = (poll: Pick<Poll, 'form' | 'rules' | 'state'>): boolean =>
  needsElectorate(poll) && poll.state !== 'announced' && poll.state !== 'withdrawn';

export const optionIds = (poll: Pick<Poll, 'options'>): string[] => poll.options.map((option) => option.id);

type Opening = Pick<Poll, 'state' | 'roll' | 'form' | 'rules' | 'closesAt' | 'remindAt'>;

/** Opens an announced poll with the number of those entitled to vote; another poll stays as it is. */
export const openWith = <P extends Opening>(poll: P, roll: number, now: Date): P =>
  poll.state === 'announced' ? withReminder({ ...poll, state: 'open', roll }, now) : poll;

/** With the next time at which those are reminded who have not voted: where it is written down who may. */
export function withReminder<P extends Opening>(poll: P, now: Date): P {
  const { remindAt: _last, ...rest } = poll;
  const next = needsElectorate(poll) ? nextReminder(poll.closesAt, now, POLL_REMINDERS) : null;
  return { ...rest, ...(next !== null && { remindAt: next }) } as P;
}

/** Raises the fence: from here on no vote is acknowledged that this or a later round does not count. */
export const raiseFence = (poll: Poll): Poll => ({ ...poll, state: 'closing', round: poll.round + 1 });

/** Stops the voting. Where papers are entered afterwards, counting waits for them; else it is begun. */
export const stop = (poll: Poll): Poll =>
  poll.state === 'open' && poll.doors?.papersUntil !== undefined
    ? { ...raiseFence(poll), state: 'entering', papersEndAt: poll.doors.papersUntil }
    : raiseFence(poll);
