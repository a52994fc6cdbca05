import { contactsOf } from '../../../config/channels.ts';
import { idsOf, type Person, type PersonalData } from '../../kernel/index.ts';
import { say } from '../../phrases/index.ts';
import type { ConversationStore } from '../../platform/chat/index.ts';
import { needsOf, type NeedStore } from '../needs/index.ts';
import { pollsStoodIn, type ElectionStore } from '../polls/index.ts';
import type { HandoverStore } from './handovers/handover-store.ts';
import { laneOf } from './notices/notice.ts';
import type { NoticeStore } from './notices/notice-store.ts';
import type { NotUnderstoodStore } from './not-understood/not-understood-store.ts';
import type { PreferenceStore } from './preferences/preference-store.ts';
import type { NewcomerStore } from './rooms/newcomer-store.ts';
import type { SubscriptionStore } from './subscriptions/subscription-store.ts';

interface Stores {
  readonly notices: NoticeStore;
  readonly handovers: HandoverStore;
  readonly notUnderstood: NotUnderstoodStore;
  readonly preferences: PreferenceStore;
  readonly newcomers: NewcomerStore;
  readonly subscriptions: SubscriptionStore;
  readonly conversations: ConversationStore;
  readonly needs: NeedStore;
  readonly elections: ElectionStore;
}

const INBOX_PAGE = 200;

/** What they were told and asked, and what was told to others of their needs and conversations. */
export const broadcastsData = (stores: Stores): PersonalData => ({
  about: 'messages',
  async export(person) {
    const inbox = (await Promise.all(idsOf(person).map((id) => inboxOf(stores.notices, id)))).flat();
    const preferences = await Promise.all(idsOf(person).map((id) => stores.preferences.find(id)));
    return {
      inbox: inbox.map(({ text, at, readAt }) => ({ text, at, readAt })),
      optedOutAt: preferences.find((preference) => preference?.optedOutAt !== undefined)?.optedOutAt ?? null,
      askedForPerson: (await handoversOf(stores, person)).map(({ number, askedAt }) => ({ number, askedAt })),
    };
  },
  async forget(person) {
    const { notices, handovers, notUnderstood, preferences, newcomers, subscriptions, conversations, needs } = stores;
    const ids = idsOf(person);
    const own = await handoversOf(stores, person);
    const things = [...(await needsOf(needs, person)), ...own].map(({ id }) => id);
    const stoodIn = await pollsStoodIn(stores, ids);
    await notices.forgetWords([...things, ...stoodIn, ...ids], say('needs.text-erased'));
    await notices.forget(
      ids,
      person.contacts.map(({ channel, contact }) => laneOf(channel, { contact })),
    );
    for (const { id } of own)
      await handovers.change(id, (handover) => ({ next: { ...handover, contact: '' }, result: undefined }));
    await notUnderstood.forgetOf(ids);
    for (const id of ids) await preferences.forget(id);
    for (const { channel, contact } of person.contacts) {
      await notices.forgetMentions(channel, contact);
      await conversations.forgetOf(channel, contact);
      await newcomers.forgetEverywhere(contact);
      if (channel === contactsOf('mini-program')) await subscriptions.forget(contact);
    }
  },
});

async function handoversOf({ handovers }: Stores, person: Person) {
  return (await Promise.all(idsOf(person).map((id) => handovers.ofResident(id)))).flat();
}

async function inboxOf(notices: NoticeStore, id: string) {
  const all = [];
  let page = await notices.inboxOf(id, INBOX_PAGE, null);
  while (page.length > 0) {
    all.push(...page);
    page = await notices.inboxOf(id, INBOX_PAGE, page.at(-1)!);
  }
  return all;
}
