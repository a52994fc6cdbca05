import { found } from '../../../kernel/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { hasDoor } from '../doors/declared.ts';
import type { PaperStore } from '../paper/paper-store.ts';
import { needsElectorate, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { keyFor, type KeyPorts } from './key-for.ts';
import { pseudonymOf } from './secret-ballot.ts';

/** Under which name the ballot of each elector is kept: their own where the poll is open, one that nobody can tell where it is secret. */
export async function ballotNames(
  ports: KeyPorts,
  poll: Poll,
  electors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (poll.form !== 'secret') return new Map(electors.map((elector) => [elector, elector]));
  const key = await keyFor(ports, poll);
  return new Map(electors.map((elector) => [pseudonymOf(key, elector), elector]));
}

export interface VotersPorts extends KeyPorts {
  readonly papers: Pick<PaperStore, 'agreedElectors'>;
  readonly polls: Pick<PollStore, 'find'>;
  readonly ballots: Pick<BallotStore, 'votersAmong'>;
  readonly electorates: Pick<ElectorateStore, 'electorsOf'>;
}

/** Which of these residents have voted; how, is not read. Of a household or owners together, all have when one of them has. */
export async function votersAmong(
  ports: VotersPorts,
  pollId: string,
  residents: readonly string[],
): Promise<ReadonlySet<string>> {
  const poll = found(await ports.polls.find(pollId), 'polls.missing');
  if (!needsElectorate(poll)) return ports.ballots.votersAmong(pollId, residents);
  const electors = await Promise.all(residents.map((resident) => ports.electorates.electorsOf(pollId, resident)));
  const ids = electors.flat().map(({ id }) => id);
  const done = await votedAmong(ports, poll, ids);
  return new Set(residents.filter((_, index) => electors[index]!.some(({ id }) => done.has(id))));
}

/** Which of these electors have voted, by whatever door; a paper counts once it is settled what it says. */
export async function votedAmong(
  ports: Omit<VotersPorts, 'polls' | 'electorates'>,
  poll: Poll,
  electors: readonly string[],
): Promise<ReadonlySet<string>> {
  const names = await ballotNames(ports, poll, electors);
  const voted = await ports.ballots.votersAmong(poll.id, [...names.keys()]);
  const onPaper = hasDoor(poll, 'paper') ? await ports.papers.agreedElectors(poll.id) : new Set<string>();
  const online = [...voted].flatMap((name) => names.get(name) ?? []);
  return new Set([...online, ...electors.filter((elector) => onPaper.has(elector))]);
}
