import { CARRIES, CHANNELS, contactsOf, type MessageKind } from '../../../config/channels.ts';
import type { Contact } from '../residents/index.ts';

/** What this installation can send through. */
export interface OpenChannels {
  readonly open: readonly string[];
  /** Id of the template for notices, where subscription messages are set up. */
  readonly noticeTemplate?: string | undefined;
}

export const EVERY_CHANNEL: OpenChannels = { open: CHANNELS };

/** Which open channels may carry this kind of message, in the order of preference. */
export const carriersOf = (kind: MessageKind, { open }: OpenChannels): string[] =>
  CARRIES[kind].channels.filter((channel) => open.includes(channel));

/** Where one person is reached. */
export interface Reach {
  readonly channel: string;
  readonly contact: string;
  readonly key: string;
}

/**
 * Through what a person gets a message: their contacts on the channels that carry it, the first one or all.
 * @param balances how many subscription messages each openid has left: somebody with none is not reached there
 */
export function reachOf(
  contacts: readonly Contact[],
  kind: MessageKind,
  channels: OpenChannels,
  balances: ReadonlyMap<string, number>,
): Reach[] {
  const reached = carriersOf(kind, channels).flatMap((channel) =>
    contacts
      .filter((contact) => contact.channel === contactsOf(channel))
      .filter(({ contact }) => channel !== 'mini-program' || (balances.get(contact) ?? 0) > 0)
      .map(({ contact, key }) => ({ channel, contact, key })),
  );
  return CARRIES[kind].through === 'first' ? reached.slice(0, 1) : reached;
}
