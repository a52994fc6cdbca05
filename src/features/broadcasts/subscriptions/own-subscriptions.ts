import { contactsOf } from '../../../../config/channels.ts';
import { ensure, found, type Actor } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { OpenChannels } from '../channels.ts';
import type { SubscriptionStore } from './subscription-store.ts';
import type { Subscription } from './subscription.ts';

export interface SubscriptionPorts {
  readonly residents: ResidentStore;
  readonly subscriptions: SubscriptionStore;
  readonly channels: OpenChannels;
}

/** The openid of somebody who has logged in from the mini-program. */
export async function openidOf({ residents }: SubscriptionPorts, actor: Actor): Promise<string> {
  const { contacts } = found(await residents.current(actor.id), 'residents.missing');
  const own = contacts.find(({ channel }) => channel === contactsOf('mini-program'));
  ensure(own !== undefined, 'broadcasts.no-mini-program');
  return own.contact;
}

/** How somebody stands with every template there is. */
export async function subscriptionsOf(ports: SubscriptionPorts, openid: string): Promise<Subscription[]> {
  const templates = [ports.channels.noticeTemplate].filter((template) => template !== undefined);
  return Promise.all(templates.map((template) => ports.subscriptions.find(openid, template)));
}
