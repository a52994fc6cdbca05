import type { KeyStore } from '../../../platform/keys/key-store.ts';
import { openWith, type Poll } from '../poll.ts';
import { ballotKeyOf } from '../secret/secret-ballot.ts';
import { freezeElectorate, type FreezePorts } from './freeze-electorate.ts';

export interface OpeningPorts extends FreezePorts {
  readonly keys: Pick<KeyStore, 'make'>;
}

/** The poll, open for those who may vote in it at this moment. What a secret one needs is there before it is open. */
export async function openFor<P extends Omit<Poll, 'number'>>(ports: OpeningPorts, poll: P, now: Date): Promise<P> {
  const roll = await freezeElectorate(ports, poll);
  if (poll.form === 'secret') await ports.keys.make(ballotKeyOf(poll.id));
  return openWith(poll, roll, now);
}
