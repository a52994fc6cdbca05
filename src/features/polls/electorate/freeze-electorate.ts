import { BALLOT_SECRECY } from '../../../../config/polls/secrecy.ts';
import { ensure, found, idFrom } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { hasDoor } from '../doors/declared.ts';
import { needsElectorate, type Poll } from '../poll.ts';
import { standingRoll, type RollStore } from '../rolls/index.ts';
import { electorateOf, revealingAreas, type Elector, type Electorate } from './electorate.ts';
import type { ElectorateStore } from './electorate-store.ts';

export interface FreezePorts {
  readonly residents: Pick<ResidentStore, 'countVerifiedIn' | 'verifiedIn'>;
  readonly electorates: ElectorateStore;
  readonly rolls: Pick<RollStore, 'find'>;
}

type Asked = Pick<Poll, 'id' | 'voters' | 'region' | 'form' | 'rules' | 'rollId' | 'doors' | 'election'>;

/**
 * How many ballots can come in, as it stands at this moment. Of a poll whose ballots are secret or judged by a rule pack, who
 * may cast them is written down with it, once: asked again, it is what it was.
 * @throws Refusal `polls.weights-reveal` when a floor area beside a secret choice would tell whose it is
 */
export async function freezeElectorate(ports: FreezePorts, poll: Asked): Promise<number> {
  const { voters, region } = poll;
  if (!needsElectorate(poll))
    return voters.kind === 'members' ? new Set(voters.members).size : ports.residents.countVerifiedIn(region);
  const known = await ports.electorates.find(poll.id);
  if (known !== null) return known.electors.length;
  const electors = await electorsFor(ports, poll);
  const few = poll.form === 'secret' ? revealingAreas(electors, BALLOT_SECRECY.leastAlike) : [];
  ensure(few.length === 0, 'polls.weights-reveal', { least: BALLOT_SECRECY.leastAlike });
  const isWeighed = electors.some(({ areaCm2 }) => areaCm2 !== undefined);
  ensure(!(isWeighed && hasDoor(poll, 'envelope')), 'doors.envelopes-have-no-area');
  const frozen: Electorate = await ports.electorates.insert(electorateOf(poll.id, electors), []);
  return frozen.electors.length;
}

async function electorsFor(
  { residents, rolls, electorates }: FreezePorts,
  { id, voters, region, rollId, election }: Asked,
): Promise<readonly Elector[]> {
  // Whoever could vote in the first round of an election can in its run-off, and nobody else.
  if (election?.firstPoll !== undefined)
    return found(await electorates.find(election.firstPoll), 'polls.missing').electors;
  if (rollId !== undefined) {
    const { entries } = await standingRoll(rolls, rollId);
    return entries.map((entry) => ({
      id: entry.id,
      voters: entry.voters,
      ...(entry.areaCm2 !== undefined && { areaCm2: entry.areaCm2 }),
    }));
  }
  const people = voters.kind === 'members' ? [...new Set(voters.members)] : await residents.verifiedIn(region);
  return people.map((resident) => ({ id: idFrom('elector', id, resident), voters: [resident] }));
}
