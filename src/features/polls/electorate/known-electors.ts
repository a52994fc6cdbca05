import { ensure, found } from '../../../kernel/index.ts';
import { sayMoment } from '../../../phrases/index.ts';
import { hasElectorate, type Poll } from '../poll.ts';
import { standingRoll, type RollStore } from '../rolls/index.ts';
import type { Elector } from './electorate.ts';
import type { ElectorateStore } from './electorate-store.ts';

export interface KnownPorts {
  readonly electorates: Pick<ElectorateStore, 'held'>;
  readonly rolls: Pick<RollStore, 'find'>;
}

/**
 * Who may vote in a poll: since its opening those written down then; while it is announced those of its frozen roll as it
 * stands, of whom an objection may still take some off.
 * @throws Refusal when that is not known before the opening, saying from when on it is
 */
export async function knownElectors(ports: KnownPorts, poll: Poll): Promise<readonly Elector[]> {
  const { id, number, state, opensAt } = poll;
  ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
  if (hasElectorate(poll)) return found(await ports.electorates.held(id), 'polls.missing').electors;
  ensure(state === 'announced' && poll.rules !== undefined, 'polls.not-yet-open', { number });
  const electors = await electorsAhead(ports, poll);
  ensure(electors !== null, 'doors.electors-not-known', { number, opens: sayMoment(opensAt) });
  return electors;
}

/**
 * Who is known before a poll opens to vote in it: whoever could in the first round of an election can in its run-off, and
 * nobody else; else the entries of its roll.
 * @returns null where it has neither
 */
export async function electorsAhead(
  { electorates, rolls }: KnownPorts,
  { rollId, election }: Pick<Poll, 'rollId' | 'election'>,
): Promise<readonly Elector[] | null> {
  if (election?.firstPoll !== undefined)
    return found(await electorates.held(election.firstPoll), 'polls.missing').electors;
  if (rollId === undefined) return null;
  const { entries } = await standingRoll(rolls, rollId);
  return entries.map(({ id, voters, areaCm2 }) => ({ id, voters, ...(areaCm2 !== undefined && { areaCm2 }) }));
}
