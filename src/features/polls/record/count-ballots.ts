import { found } from '../../../kernel/index.ts';
import type { KeyStore } from '../../../platform/keys/key-store.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { choicesOf, type Ballot } from '../ballot.ts';
import type { Elector, Electorate } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { optionIds, type Poll } from '../poll.ts';
import { judge, judgeElection, type Count, type ElectionVerdict, type Verdict } from '../rules/index.ts';
import { ballotKeyOf, codeOf, openChoices, pseudonymOf } from '../secret/secret-ballot.ts';
import { ABSTAIN, tallyOf, type Tally } from '../tally.ts';
import type { Counted, RecordedBallot } from './record.ts';
import { openCode } from './view-record.ts';

export interface CountPorts {
  readonly electorates: Pick<ElectorateStore, 'find'>;
  readonly keys: Pick<KeyStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'joinedInto'>;
}

/** A ballot with the elector whose it is; known only here, while it is counted. */
interface Own extends RecordedBallot {
  readonly by: Elector;
}

/**
 * Counts a poll whose electors were written down at its opening.
 * @param present where only they are counted, the electors who attended its session
 * @returns null when the key of a secret poll is gone: another round has counted it
 */
export async function countBallots(
  ports: CountPorts,
  poll: Poll,
  ballots: readonly Ballot[],
  present?: readonly string[],
): Promise<Counted | null> {
  const electorate = found(await ports.electorates.find(poll.id), 'polls.missing');
  const all =
    poll.form === 'secret' ? await opened(ports, poll, electorate, ballots) : signed(poll, electorate, ballots);
  if (all === null) return null;
  // Somebody may have been taken off the list of those attending after they voted.
  const own = await onePerPerson(ports, present === undefined ? all : all.filter(({ by }) => present.includes(by.id)));
  const options = optionIds(poll).filter((option) => option !== ABSTAIN);
  const counted = tallyOf(
    poll.method,
    options,
    own.map(({ choices }) => choices),
  );
  return {
    electorate,
    voted: own.map(({ by }) => by.id),
    ...(present !== undefined && { present }),
    ballots: own.map(({ by: _by, ...ballot }) => ballot),
    tally: counted,
    verdict: verdictOf(poll, { electorate, own, counted, present }),
    election: electedBy(poll, electorate, counted),
  };
}

function signed({ id }: Poll, { electors }: Electorate, ballots: readonly Ballot[]): Own[] {
  const byElector = new Map(ballots.map((ballot) => [ballot.voter, ballot]));
  return electors.flatMap((by) => {
    const ballot = byElector.get(by.id);
    if (ballot === undefined) return [];
    return [{ by, code: openCode({ id }, by.id), choices: choicesOf(ballot), elector: by.id, ...areaOf(by) }];
  });
}

async function opened(
  { keys }: CountPorts,
  { id }: Poll,
  { electors }: Electorate,
  ballots: readonly Ballot[],
): Promise<Own[] | null> {
  const key = await keys.find(ballotKeyOf(id));
  if (key === null) return null;
  const byName = new Map(ballots.map((ballot) => [ballot.voter, ballot]));
  return electors.flatMap((by) => {
    const pseudonym = pseudonymOf(key, by.id);
    const [sealed] = choicesOf(byName.get(pseudonym) ?? { entries: [] });
    if (sealed === undefined) return [];
    return [{ by, code: codeOf(key, by.id), choices: openChoices(key, pseudonym, sealed), ...areaOf(by) }];
  });
}

const areaOf = ({ areaCm2 }: Elector): Pick<RecordedBallot, 'areaCm2'> => (areaCm2 === undefined ? {} : { areaCm2 });

/** Two records of one person may have voted before they were joined: the ballot of the one that goes on counts. */
async function onePerPerson({ residents }: CountPorts, ballots: readonly Own[]): Promise<Own[]> {
  const joined = await residents.joinedInto(ballots.flatMap(({ by }) => by.voters));
  const going = new Set(ballots.flatMap(({ by }) => by.voters.filter((voter) => !joined.has(voter))));
  const seen = new Set<string>();
  return ballots.filter(({ by: { voters } }) => {
    if (voters.length !== 1) return true;
    const person = joined.get(voters[0]!);
    if (person === undefined) return true;
    if (going.has(person) || seen.has(person)) return false;
    seen.add(person);
    return true;
  });
}

interface Judged {
  readonly electorate: Electorate;
  readonly own: readonly Own[];
  readonly counted: Tally;
  readonly present: readonly string[] | undefined;
}

function verdictOf(poll: Poll, { electorate: { electors }, own, counted, present }: Judged): Verdict | undefined {
  if (poll.rules === undefined || poll.method !== 'yes-no') return undefined;
  const { pack, roll } = poll.rules;
  const attending = present === undefined ? undefined : electors.filter(({ id }) => present.includes(id));
  const persons = {
    ...countOf(electors.length, own, () => 1),
    ...(attending !== undefined && { present: attending.length }),
  };
  const isWeighed = electors.every(({ areaCm2 }) => areaCm2 !== undefined);
  const total = electors.reduce((sum, { areaCm2 = 0 }) => sum + areaCm2, 0);
  const areaOfThose = attending?.reduce((sum, { areaCm2 = 0 }) => sum + areaCm2, 0);
  const presentArea = areaOfThose === undefined ? {} : { present: areaOfThose };
  const area = isWeighed ? { area: { ...countOf(total, own, ({ by }) => by.areaCm2 ?? 0), ...presentArea } } : {};
  if (persons.voted !== counted.participants) throw new Error(`Poll ${poll.number} was counted in two ways.`);
  return judge(pack, { roll, persons, ...area });
}

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

function countOf(total: number, own: readonly Own[], weightOf: (ballot: Own) => number): Count {
  const of = (choice?: string): number =>
    own
      .filter(({ choices }) => choice === undefined || choices[0] === choice)
      .reduce((sum, one) => sum + weightOf(one), 0);
  return { total, voted: of(), agree: of('yes'), against: of('no'), abstain: of(ABSTAIN) };
}
