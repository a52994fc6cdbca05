import { ensure, found, newId, Refusal } from '../../../kernel/index.ts';
import type { BallotEntry } from '../ballot.ts';
import type { BallotStore, Cast } from '../ballot-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { keyFor, type KeyPorts } from '../secret/key-for.ts';
import { pseudonymOf, sealChoices, secretToken } from '../secret/secret-ballot.ts';

export interface CastPorts extends KeyPorts {
  readonly polls: Pick<PollStore, 'fence'>;
  readonly ballots: Pick<BallotStore, 'inTurn' | 'put' | 'takeBack' | 'isHeld'>;
}

/** A vote for one elector: what is chosen, and who brings it where it is not the elector. */
export interface Vote extends Pick<BallotEntry, 'door' | 'by'> {
  readonly choices: readonly string[];
  readonly at: Date;
}

const MOST_TRIES = 10;

/**
 * Puts a vote on the ballot of an elector, from whatever door: the last one before closing counts.
 * @throws Refusal `polls.closed` when it came too late and does not count; `doors.envelope-was-handed-in` when the elector's
 * vote lies in an envelope
 */
export async function castBallot(ports: CastPorts, poll: Poll, elector: string, vote: Vote): Promise<void> {
  const cast = await filled(ports, poll, elector, vote);
  const counts = await ports.ballots.inTurn(poll.id, cast.voter, () => castBeforeFence(ports, poll, cast));
  ensure(counts, 'polls.closed', { number: poll.number });
}

/** The ballot as it is kept: of a secret poll without a name, a time, or anything that can be read. */
async function filled(ports: KeyPorts, poll: Poll, voter: string, { choices, at, door, by }: Vote): Promise<Cast> {
  if (poll.form !== 'secret') {
    const brought = { ...(door !== undefined && { door }), ...(by !== undefined && { by }) };
    return { poll: poll.id, voter, entry: { token: newId(), choices, at, ...brought } };
  }
  const key = await keyFor(ports, poll);
  const pseudonym = pseudonymOf(key, voter);
  const entry: BallotEntry = {
    token: secretToken(),
    choices: [sealChoices(key, pseudonym, choices, door)],
    at: poll.opensAt,
  };
  return { poll: poll.id, voter: pseudonym, entry };
}

/**
 * Writes first and looks at the fence after: when it is still down, whoever raises it later finds the ballot and counts it.
 * When it is up, the entry is taken back, unless it has been counted already.
 * @returns whether the entry counts
 */
async function castBeforeFence({ polls, ballots }: CastPorts, { number }: Poll, cast: Cast): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const written = await ballots.put(cast);
    const fence = found(await polls.fence(cast.poll), 'polls.missing');
    if (fence.state !== 'open') return written && !(await ballots.takeBack(cast, fence.round));
    if (written) return true;
    ensure(!(await ballots.isHeld(cast.poll, cast.voter)), 'doors.envelope-was-handed-in', { number });
  }
  throw new Refusal('conflict', 'store.busy');
}
