import { ensure } from '../../../kernel/index.ts';
import type { KeyStore } from '../../../platform/keys/key-store.ts';
import type { Poll } from '../poll.ts';
import { ballotKeyOf } from './secret-ballot.ts';

export interface KeyPorts {
  readonly keys: Pick<KeyStore, 'find'>;
}

/**
 * The key of a secret poll's ballots.
 * @throws Refusal `polls.closed` when it was destroyed: the poll was counted while somebody still voted
 */
export async function keyFor({ keys }: KeyPorts, { id, number }: Poll): Promise<Buffer> {
  const key = await keys.find(ballotKeyOf(id));
  ensure(key !== null, 'polls.closed', { number });
  return key;
}
