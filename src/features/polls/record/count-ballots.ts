import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { found } from '../../../kernel/index.ts';
import type { KeyStore } from '../../../platform/keys/key-store.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { SetAside } from '../challenges/challenge.ts';
import { countPoll } from '../asking/counting.ts';
import type { Ballot } from '../ballot.ts';
import { hasDoor, type BallotDoor } from '../doors/declared.ts';
import { onePerElector, type CameIn } from '../doors/one-per-elector.ts';
import type { Elector, Electorate } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { settledEntry, type Found } from '../envelopes/batch.ts';
import type { BatchStore } from '../envelopes/batch-store.ts';
import { saysOf } from '../paper/paper.ts';
import type { DeliveryStore } from '../kit/delivery-store.ts';
import type { PaperStore } from '../paper/paper-store.ts';
import { optionIds, type Poll } from '../poll.ts';
import { judge, judgeElection, type Count, type ElectionVerdict, type Verdict } from '../rules/index.ts';
import { ballotKeyOf, codeOf, openBallot, openBatch, pseudonymOf } from '../secret/secret-ballot.ts';
import { ABSTAIN, type Tally } from '../tally.ts';
import type { Counted, RecordedBallot, SupersededBallot } from './record.ts';
import { openCode } from './view-record.ts';

export interface CountPorts {
  readonly electorates: Pick<ElectorateStore, 'find'>;
  readonly keys: Pick<KeyStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'joinedInto'>;
  readonly papers: Pick<PaperStore, 'countedBy'>;
  readonly batches: Pick<BatchStore, 'find'>;
  readonly deliveries: Pick<DeliveryStore, 'electorsWith'>;
}

/** An elector who voted, with their ballot; known only here, while it is counted. */
interface Own {
  readonly by: Elector;
  /** Null: it is one of those from the envelopes, and nobody knows which. */
  readonly ballot: RecordedBallot | null;
  readonly superseded?: readonly SupersededBallot[];
}

interface Kept {
  readonly ballots: readonly Ballot[];
  /** Where only they are counted, the electors who attended its session. */
  readonly present?: readonly string[] | undefined;
  /** What was challenged and does not count. */
  readonly setAside: readonly SetAside[];
}

/**
 * Counts a poll whose electors were written down at its opening: what came in by all its doors.
 * @returns null when the key of a secret poll is gone: another round has counted it
 */
export async function countBallots(
  ports: CountPorts,
  poll: Poll,
  { ballots, present, setAside }: Kept,
): Promise<Counted | null> {
  const electorate = found(await ports.electorates.find(poll.id), 'polls.missing');
  const key = poll.form === 'secret' ? await ports.keys.find(ballotKeyOf(poll.id)) : undefined;
  if (key === null) return null;
  const all =
    key === undefined ? await signed(ports, poll, electorate, { ballots, setAside }) : opened(key, electorate, ballots);
  const attending = present === undefined ? undefined : attended(present, all);
  // Somebody may have been taken off the list of those attending after they voted.
  const own = await onePerPerson(ports, attending === undefined ? all : all.filter(({ by }) => attending.has(by.id)));
  const recorded = own.flatMap(({ ballot }) => ballot ?? []);
  const enclosed = key === undefined ? [] : await fromEnvelopes(ports, key, poll, own.length - recorded.length);
  const counting = [...recorded, ...enclosed];
  const valid = counting.map(({ choices }) => choices).filter((choices) => choices.length > 0);
  // An invalid ballot takes part and chooses nothing.
  const counted = { ...countPoll(poll, valid), participants: counting.length };
  const silent =
    poll.rules?.pack.silence === 'with-majority'
      ? await silentOf(ports, poll, electorate, [
          ...all.map(({ by }) => by.id),
          ...setAside.map(({ elector }) => elector),
        ])
      : undefined;
  return {
    electorate,
    voted: own.map(({ by }) => by.id),
    ...(attending !== undefined && { present: [...attending] }),
    ...(silent !== undefined && { silent }),
    ballots: counting,
    setAside,
    superseded: own.flatMap(({ superseded = [] }) => superseded),
    tally: counted,
    verdict: verdictOf(poll, { electorate, own: counting, counted, attending, silent }),
    election: electedBy(poll, electorate, counted),
  };
}

/** Who was handed a ballot and did not answer; none of those for whom a ballot came in, also where it was set aside. */
async function silentOf(
  { deliveries }: CountPorts,
  { id }: Poll,
  { electors }: Electorate,
  cameIn: readonly string[],
): Promise<string[]> {
  const served = new Set(await deliveries.electorsWith(id, BALLOT_DOORS.served));
  for (const elector of cameIn) served.delete(elector);
  return electors.flatMap((elector) => (served.has(elector.id) ? [elector.id] : []));
}

/** Whoever handed in an envelope was there: it cannot be taken out again. */
const attended = (present: readonly string[], all: readonly Own[]): ReadonlySet<string> =>
  new Set([...present, ...all.filter(({ ballot }) => ballot === null).map(({ by }) => by.id)]);

async function signed(
  { papers }: CountPorts,
  poll: Poll,
  { electors }: Electorate,
  { ballots, setAside }: Omit<Kept, 'present'>,
): Promise<Own[]> {
  const isSetAside = new Set(setAside.map(({ elector, door }) => `${elector} ${door}`));
  const byElector = new Map(ballots.map((ballot) => [ballot.voter, ballot]));
  const onPaper = hasDoor(poll, 'paper') ? await papers.countedBy(poll.id, poll.round) : [];
  const paperOf = new Map(onPaper.map((paper) => [paper.elector, saysOf(paper) ?? []]));
  return electors.flatMap((by): Own[] => {
    const cameIn = cameInFor(byElector.get(by.id), paperOf.get(by.id), (door) => !isSetAside.has(`${by.id} ${door}`));
    const chosen = onePerElector(cameIn, poll.doors?.precedence ?? BALLOT_DOORS.precedence);
    if (chosen === null) return [];
    const { door, choices } = chosen.counts;
    const through = poll.doors === undefined ? {} : { door };
    const ballot = { code: openCode(poll, by.id), choices, elector: by.id, ...through, ...areaOf(by) };
    return [{ by, ballot, superseded: chosen.superseded.map((one) => ({ elector: by.id, ...one })) }];
  });
}

/** What came in for one elector: the last they cast themselves or had taken down, the last of their proxy, and their paper. */
function cameInFor(
  ballot: Ballot | undefined,
  paper: readonly string[] | undefined,
  stands: (door: BallotDoor) => boolean,
): CameIn[] {
  const entries = (ballot?.entries ?? []).filter(({ door }) => stands(door ?? 'online'));
  const own = entries.findLast(({ door }) => door !== 'proxy');
  const byProxy = entries.findLast(({ door }) => door === 'proxy');
  return [
    ...[byProxy, own].flatMap((entry) =>
      entry === undefined ? [] : [{ door: entry.door ?? ('online' as const), choices: entry.choices }],
    ),
    ...(paper === undefined || !stands('paper') ? [] : [{ door: 'paper' as const, choices: paper }]),
  ];
}

function opened(key: Buffer, { electors }: Electorate, ballots: readonly Ballot[]): Own[] {
  const byName = new Map(ballots.map((ballot) => [ballot.voter, ballot]));
  return electors.flatMap((by): Own[] => {
    const pseudonym = pseudonymOf(key, by.id);
    const holds = openBallot(key, pseudonym, byName.get(pseudonym)?.entries ?? []);
    if (holds === undefined) return [];
    if (holds.choices.length === 0) return [{ by, ballot: null }];
    return [{ by, ballot: { code: codeOf(key, by.id), choices: holds.choices, ...areaOf(by) } }];
  });
}

/**
 * The ballots from the envelopes. Their codes are like all others and lead to nobody: they go among the rest.
 * @throws Error when there are not as many as electors handed one in
 */
async function fromEnvelopes(
  { batches }: CountPorts,
  key: Buffer,
  { id, number }: Poll,
  handedIn: number,
): Promise<RecordedBallot[]> {
  if (handedIn === 0) return [];
  const batch = await batches.find(id);
  const entry = batch === null ? null : settledEntry(batch);
  const sorts = entry === null ? [] : (JSON.parse(openBatch(key, id, entry.sealed)) as readonly Found[]);
  const choices = sorts.flatMap((sort) => Array.from({ length: sort.count }, () => sort.choices));
  if (choices.length !== handedIn)
    throw new Error(`Poll ${number} has ${handedIn} envelopes and ${choices.length} ballots from them.`);
  return choices.map((one, index) => ({ code: codeOf(key, `envelope ${index}`), choices: one }));
}

const areaOf = ({ areaCm2 }: Elector): Pick<RecordedBallot, 'areaCm2'> => (areaCm2 === undefined ? {} : { areaCm2 });

/**
 * Two records of one person may have voted before they were joined: the ballot of the one that goes on counts. What lies in
 * an envelope cannot be taken out any more; of what came otherwise nothing counts beside it.
 */
async function onePerPerson({ residents }: CountPorts, ballots: readonly Own[]): Promise<Own[]> {
  const joined = await residents.joinedInto(ballots.flatMap(({ by }) => by.voters));
  const personOf = ({ by: { voters } }: Own): string | undefined =>
    voters.length === 1 ? (joined.get(voters[0]!) ?? voters[0]) : undefined;
  const enclosed = new Set(ballots.filter(({ ballot }) => ballot === null).map(personOf));
  const going = new Set(ballots.flatMap(({ by }) => by.voters.filter((voter) => !joined.has(voter))));
  const seen = new Set<string>();
  return ballots.filter((own) => {
    const person = personOf(own);
    if (own.ballot === null || person === undefined) return true;
    if (enclosed.has(person)) return false;
    if (!joined.has(own.by.voters[0]!)) return true;
    if (going.has(person) || seen.has(person)) return false;
    seen.add(person);
    return true;
  });
}

interface Judged {
  readonly electorate: Electorate;
  readonly own: readonly RecordedBallot[];
  readonly counted: Tally;
  readonly attending: ReadonlySet<string> | undefined;
  readonly silent: readonly string[] | undefined;
}

function verdictOf(
  poll: Poll,
  { electorate: { electors }, own, counted, attending, silent }: Judged,
): Verdict | undefined {
  if (poll.rules === undefined || poll.method !== 'yes-no') return undefined;
  const { pack, roll } = poll.rules;
  const present = attending === undefined ? undefined : electors.filter(({ id }) => attending.has(id));
  const isSilent = silent === undefined ? undefined : new Set(silent);
  const silentOnes = isSilent && electors.filter(({ id }) => isSilent.has(id));
  const persons = {
    ...countOf(electors.length, own, () => 1),
    ...(present !== undefined && { present: present.length }),
    ...(silentOnes !== undefined && { silent: silentOnes.length }),
  };
  const isWeighed = electors.every(({ areaCm2 }) => areaCm2 !== undefined);
  const area = {
    ...countOf(areaSum(electors), own, ({ areaCm2 }) => areaCm2 ?? 0),
    ...(present !== undefined && { present: areaSum(present) }),
    ...(silentOnes !== undefined && { silent: areaSum(silentOnes) }),
  };
  if (persons.voted !== counted.participants) throw new Error(`Poll ${poll.number} was counted in two ways.`);
  return judge(pack, { roll, persons, ...(isWeighed && { area }) });
}

const areaSum = (electors: readonly Elector[]): number => electors.reduce((sum, { areaCm2 = 0 }) => sum + areaCm2, 0);

/** Who is elected, where the poll is a vote of an election. Candidates in the order in which they stood on the ballot. */
function electedBy(poll: Poll, { electors }: Electorate, counted: Tally): ElectionVerdict | undefined {
  const { election, rules } = poll;
  if (election === undefined || rules === undefined) return undefined;
  const votes = new Map(counted.standings.map((standing) => [standing.option, standing.votes]));
  return judgeElection(rules.pack, {
    roll: rules.roll,
    round: election.round,
    seats: election.seats,
    total: electors.length,
    voted: counted.participants,
    candidates: optionIds(poll).map((id) => ({ id, votes: votes.get(id) ?? 0 })),
  });
}

function countOf(total: number, own: readonly RecordedBallot[], weightOf: (ballot: RecordedBallot) => number): Count {
  const of = (choice?: string): number =>
    own
      .filter(({ choices }) => choice === undefined || choices[0] === choice)
      .reduce((sum, one) => sum + weightOf(one), 0);
  return { total, voted: of(), agree: of('yes'), against: of('no'), abstain: of(ABSTAIN) };
}
