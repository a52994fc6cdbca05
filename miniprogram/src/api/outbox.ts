import { keep, recall, type Waiting } from '@/state/kept';
import { call, type Address, type Input } from './client';
import { Refused } from './refused';

/** Keeps a request for later; its key makes sure that it is done once, however often it is sent. */
export function putOff<Name extends Address>(address: Name, input: Input<Name>, key: string): void {
  const waiting: Waiting = { address, input, key };
  keepAll([...allWaiting().filter((other) => other.key !== key), waiting]);
}

export const allWaiting = (): readonly Waiting[] => recall('outbox') ?? [];

export const takeBack = (key: string): void => keepAll(allWaiting().filter((other) => other.key !== key));

/**
 * Sends what waits, oldest first, until the network or the log-in is gone. What the server refuses stays here with its
 * sentence, for the person to put right: nothing is lost without a word.
 * @returns how many were sent
 */
export async function sendWaiting(): Promise<number> {
  let sent = 0;
  for (const { address, input, key } of allWaiting().filter(({ refusal }) => refusal === undefined)) {
    try {
      await call(address as 'POST /needs', input as Input<'POST /needs'>, { key });
      takeBack(key);
      sent += 1;
    } catch (error) {
      if (!(error instanceof Refused) || !isFinal(error.status)) return sent;
      keepAll(allWaiting().map((other) => (other.key === key ? { ...other, refusal: error.message } : other)));
    }
  }
  return sent;
}

/** Asked again unchanged it would be refused again. */
const isFinal = (status: number): boolean => [400, 403, 404, 409].includes(status);

const keepAll = (waiting: readonly Waiting[]): void => keep('outbox', waiting);
