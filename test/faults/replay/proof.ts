import { expect } from 'vitest';
import type { App } from '../../../src/app.ts';
import {
  listUndelivered,
  noticeId,
  roomId,
  type Destination,
  type Notice,
} from '../../../src/features/broadcasts/index.ts';
import { NEED_STEPS, type StepName } from '../../../src/features/needs/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { perform, type Happening } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { needOf, type Join, type Ledger } from './neighbours.ts';
import { utteranceId, type Platform, type Said } from './platform.ts';

/** More than a test ever has. */
const ALL = { limit: 1_000_000 };

/** Every message was answered once, to where it was said, and each person in the order in which they spoke. */
export async function expectAnsweredOnce(app: App, { said }: Ledger, { heard }: Platform): Promise<void> {
  const replies = new Map((await everyNotice(app, { isReply: true })).map((notice) => [notice.id, notice]));
  const answers = said.map((one) => ({ ...one, replies: repliesIn(replies, one) }));
  expect(answers.filter((answer) => answer.replies.length === 0)).toEqual([]);
  // The replies to one message are kept together: another time is another answer.
  expect(answers.filter((answer) => new Set(answer.replies.map(({ at }) => at.getTime())).size > 1)).toEqual([]);
  expect(answers.flatMap((answer) => answer.replies)).toHaveLength(replies.size);
  for (const own of grouped(answers, ({ contact }) => contact).values()) {
    const places = own.flatMap((answer) => answer.replies.map(({ order }) => order));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  }
  expect(heard.filter(({ text }) => text.includes(say('chat.defect')))).toEqual([]);
}

function repliesIn(replies: ReadonlyMap<string, Notice>, { id, contact, room }: Said): Notice[] {
  const own: Notice[] = [];
  for (;;) {
    const reply = replies.get(noticeId(utteranceId(id), roomId('terminal', room ?? contact), own.length));
    if (reply === undefined) return own;
    own.push(reply);
  }
}

/** What was confirmed was taken in, once and nothing else; so was what was taken back, joined, or told of danger. */
export async function expectEffectsOnce(app: App, ledger: Ledger): Promise<void> {
  const needs = await app.needs.findWhere({}, ALL);
  const begun = new Map(ledger.said.map(({ id, contact }) => [needOf(contact, utteranceId(id)), contact]));
  expect(needs.filter(({ id, resident }) => begun.get(id) !== resident)).toEqual([]);
  const ordinary = needs.filter(({ route }) => route !== 'duty').map(({ id }) => id);
  expect(ordinary.toSorted()).toEqual([...ledger.confirmed].toSorted());
  const withdrawn = needs.filter(({ state }) => state === 'withdrawn').map(({ id }) => id);
  expect(withdrawn.toSorted()).toEqual([...ledger.withdrawn].toSorted());

  // What one person says again within minutes belongs to the same danger; some matters sound like one too.
  const alerted = needs.filter(({ route }) => route === 'duty');
  const toldMore = alerted.flatMap(({ timeline }) => timeline.filter(({ step }) => step === 'say-more'));
  const told = [...alerted.map(({ id }) => id), ...toldMore.map(({ message = '' }) => message)];
  expect(told).toEqual([...new Set(told)]);
  const dangers = ledger.dangers.map(({ id, contact }) => needOf(contact, utteranceId(id)));
  expect(told).toEqual(expect.arrayContaining(dangers));

  const followed = needs.flatMap(({ number, followers = [] }) =>
    followers.map(({ resident }) => `${number} ${resident}`),
  );
  const joined = await Promise.all(
    ledger.joined.map(async (join) => ((await wasClosed(app, join)) ? [] : [nameOf(join)])),
  );
  expect(followed.toSorted()).toEqual([...new Set(joined.flat())].toSorted());
}

const nameOf = ({ number, said }: Join): string => `${number} ${said.contact}`;

/** Whoever joined it was told that it had been taken back a moment ago. */
async function wasClosed(app: App, { number, said: { id, contact, room } }: Join): Promise<boolean> {
  const need = await app.needs.findByNumber(number);
  if (need?.followers?.some(({ resident }) => resident === contact)) return false;
  const closedAt = need?.timeline.find(({ step }) => step === 'withdraw')?.at;
  const reply = await app.notices.find(noticeId(utteranceId(id), roomId('terminal', room ?? contact)));
  return closedAt !== undefined && reply !== null && closedAt <= reply.at;
}

/** Each step of each need is in its timeline, in the record and in the state, once; whoever must hear of it is told. */
export async function expectWholeHistories(app: App): Promise<void> {
  const happenings = await everyHappening(app);
  const bySubject = grouped(happenings, ({ subject }) => subject);
  for (const { id, number, state, timeline } of await app.needs.findWhere({}, ALL)) {
    const kept = (bySubject.get(id) ?? []).map(({ name }) => name).filter((name) => NAMES.has(name));
    const last = timeline.findLast(({ step }) => step in NEED_STEPS)?.step as StepName | undefined;
    const history = timeline.map(({ step }) => HAPPENINGS[step]);
    expect({ number, state, history: kept.toSorted() }).toEqual({
      number,
      // A need for an organization was at least ranked, and went on from there.
      state: last === undefined ? 'ranked' : NEED_STEPS[last].to,
      history: history.toSorted(),
    });
  }

  const kept = new Set((await everyNotice(app, {})).map(({ id }) => id));
  const tellings = await Promise.all(happenings.map((happening) => tellingsOf(app, happening)));
  expect(tellings.flat().filter(({ notice }) => !kept.has(notice))).toEqual([]);
}

const HAPPENINGS: Readonly<Record<string, string>> = {
  submit: 'needs.submitted',
  call: 'needs.called',
  'say-more': 'needs.said-more',
  ...Object.fromEntries(Object.entries(NEED_STEPS).map(([step, { happening }]) => [step, happening])),
};
const NAMES: ReadonlySet<string> = new Set(Object.values(HAPPENINGS));

/** Some of those who must hear of what happened. */
async function tellingsOf(app: App, happening: Happening) {
  const { id, region, facts } = happening;
  const { residents } = app;
  const tell = (phrase: string, whom: readonly { readonly id: string }[]) =>
    whom.map((one) => ({ happening, to: one.id, notice: noticeId(`${id}:${phrase}`, one.id) }));
  const resident = [{ id: String(facts.resident) }];
  switch (happening.name) {
    case 'needs.queued':
      return tell('needs.tell-queued', resident);
    case 'needs.accepted':
      return tell('needs.tell-accepted', resident);
    case 'needs.forwarded':
      return tell('needs.tell-forward', await residents.holding('worker', [region]));
    case 'needs.brought-to-hall':
      return tell('needs.tell-hall', await residents.holding('worker', [region]));
    case 'matching.offer-opened':
      return tell('matching.tell-offer', await residents.staffOf(String(facts.organization)));
    default:
      return [];
  }
}

/** A need waits for one offer at most, the offer for this need, and places and records are counted accordingly. */
export async function expectOffersWhole(app: App): Promise<void> {
  const [needs, offers] = await Promise.all([app.needs.findWhere({}, ALL), app.offers.findWhere({}, ALL)]);
  const inHand = offers.filter(({ state }) => state !== 'ended');
  const pointed = needs.flatMap(({ state, offer }) =>
    state === 'offered' ? [[offer?.id, 'open']] : state === 'accepted' ? [[offer?.id, 'accepted']] : [],
  );
  expect(inHand.map(({ id, state }) => [id, state]).toSorted()).toEqual(pointed.toSorted());
  expect(offers.filter(({ state, slot }) => (slot !== undefined) !== (state === 'open'))).toEqual([]);

  for (const { id, places } of await app.services.findWhere({}, ALL)) {
    const own = inHand.filter(({ service }) => service === id);
    const accepted = own.filter(({ state }) => state === 'accepted').map((offer) => offer.id);
    const taken = places.filter(({ state }) => state === 'taken').map(({ offer }) => offer);
    const { waiting = 0 } = (await app.trackRecords.find(id)) ?? {};
    expect({ id, taken: taken.toSorted(), waiting }).toEqual({
      id,
      taken: accepted.toSorted(),
      waiting: own.length - accepted.length,
    });
  }
}

/** What was sent was sent once; of what nobody can tell the staff of the district are shown. */
export async function expectSentOnce(app: App, { heard }: Platform): Promise<void> {
  const notices = await everyNotice(app, { channel: 'terminal' });
  expect(notices.filter(({ state }) => state === 'queued' || state === 'sending')).toEqual([]);
  const perhapsSent = notices.filter(({ state }) => state === 'sent' || state === 'unknown');

  expect(
    moreThan(countOf(heard.map(({ said }) => place(said))), countOf(perhapsSent.map(({ to }) => place(to!)))),
  ).toEqual([]);
  // Of news the words are kept, of answers they are not.
  const news = countOf(perhapsSent.filter(({ isReply }) => isReply !== true).map(({ to, text }) => line(to!, text)));
  const heardNews = heard.map(({ said, text }) => line(said, text)).filter((words) => news.has(words));
  expect(moreThan(countOf(heardNews), news)).toEqual([]);

  const shown = await everythingShown(app);
  expect(notices.filter(({ state, id }) => state === 'unknown' && !shown.has(id))).toEqual([]);
}

const place = (to: Destination): string => ('room' in to ? `room ${to.room}` : to.contact);
const line = (to: Destination, text: string): string => `${place(to)}: ${text}`;

const countOf = (words: readonly string[]): Map<string, number> =>
  new Map([...grouped(words, (word) => word)].map(([word, all]) => [word, all.length]));

const moreThan = (heard: ReadonlyMap<string, number>, left: ReadonlyMap<string, number>): string[] =>
  [...heard].filter(([word, count]) => count > (left.get(word) ?? 0)).map(([word]) => word);

async function everythingShown(app: App): Promise<ReadonlySet<string>> {
  const steward = actorOf((await app.residents.find('he'))!);
  const shown = new Set<string>();
  for (let after: string | undefined; ;) {
    const page = await perform(listUndelivered, app, steward, { limit: 100, ...(after !== undefined && { after }) });
    for (const { id } of page.items) shown.add(id);
    if (page.next === null) return shown;
    after = page.next;
  }
}

async function everyNotice({ connection }: App, filter: object): Promise<Notice[]> {
  const rows = await connection.collection('notices').find(filter).toArray();
  return rows.map(({ _id, ...fields }) => ({ id: String(_id), ...fields }) as unknown as Notice);
}

async function everyHappening({ connection }: App): Promise<Happening[]> {
  const rows = await connection.collection('happenings').find().toArray();
  return rows.map(({ _id, ...fields }) => ({ id: String(_id), ...fields }) as unknown as Happening);
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
