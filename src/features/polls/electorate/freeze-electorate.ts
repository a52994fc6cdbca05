import { BALLOT_SECRECY } from '../../../../config/polls/secrecy.ts';
import { ensure, idFrom } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { hasDoor } from '../doors/declared.ts';
import { needsElectorate, type Poll } from '../poll.ts';
import type { RollStore } from '../rolls/index.ts';
import { electorateOf, revealingAreas, type Elector, type Electorate } from './electorate.ts';
import type { ElectorateStore } from './electorate-store.ts';
import { electorsAhead } from './known-electors.ts';

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

async function electorsFor(ports: FreezePorts, poll: Asked): Promise<readonly Elector[]> {
  const ahead = await electorsAhead(ports, poll);
  if (ahead !== null) return ahead;
  const { id, voters, region } = poll;
  const people = voters.kind === 'members' ? [...new Set(voters.members)] : await ports.residents.verifiedIn(region);
  return people.map((resident) => ({ id: idFrom('elector', id, resident), voters: [resident] }));
}
