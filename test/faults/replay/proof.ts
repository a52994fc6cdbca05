import { expect } from 'vitest';
import type { App } from '../../../src/app.ts';
import { listUndelivered, noticeId, roomId, type Notice } from '../../../src/features/broadcasts/index.ts';
import { NEED_STEPS, type StepName } from '../../../src/features/needs/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { perform, type Happening } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { needOf, type Ledger } from './neighbours.ts';
import { utteranceId, type Platform, type Said } from './platform.ts';

/** More than a test ever has. */
const ALL = { limit: 1_000_000 };

/** Every message was answered once, to where it was said, and each person in the order in which they spoke. */
export async function expectAnsweredOnce(app: App, { said }: Ledger, { heard }: Platform): Promise<void> {
  const kept = await everyNotice(app, { isReply: true });
  const replies = new Map(kept.map((notice) => [notice.id, notice]));
  const lastOf = new Map<string, number>();
  let count = 0;
  for (const one of said) {
    const own = repliesIn(replies, one);
    count += own.length;
    expect(own, `${one.id}: ${one.text}`).not.toEqual([]);
    expect(new Set(own.map(({ at }) => at.getTime())).size, `${one.id} was answered more than once`).toBe(1);
    expect(own[0]!.order, `${one.id} was answered before what was said before it`).toBeGreaterThan(
      lastOf.get(one.contact) ?? 0,
    );
    lastOf.set(one.contact, own.at(-1)!.order);
  }
  expect(count).toBe(replies.size);
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
  const byId = new Map(needs.map((need) => [need.id, need]));
  const begun = new Map(ledger.said.map(({ id, contact }) => [needOf(contact, utteranceId(id)), contact]));
  for (const { id, resident } of needs) expect(begun.get(id), id).toBe(resident);
  const ordinary = needs.filter(({ route }) => route !== 'duty');
  expect(ordinary.map(({ id }) => id).toSorted()).toEqual([...ledger.confirmed.keys()].toSorted());
  const withdrawn = needs.filter(({ state }) => state === 'withdrawn').map(({ id }) => id);
  expect(withdrawn.toSorted()).toEqual([...ledger.withdrawn].toSorted());

  // What one person says again within minutes belongs to the same danger.
  const heard = needs.flatMap(({ timeline }) => timeline.filter(({ step }) => step === 'say-more'));
  for (const { id, contact } of ledger.dangers) {
    const effect = needOf(contact, utteranceId(id));
    const more = heard.filter(({ message }) => message === effect).length;
    expect(more + (byId.has(effect) ? 1 : 0), `the danger ${id}`).toBe(1);
  }

  const followed = new Map(needs.map((need) => [need.number, need]));
  for (const { number, by, message } of ledger.joined) {
    const { followers = [], timeline } = followed.get(number)!;
    const count = followers.filter(({ resident }) => resident === by).length;
    const closedAt = timeline.find(({ step }) => step === 'withdraw')?.at;
    const answeredAt = (await app.notices.find(noticeId(utteranceId(message), await placeOf(ledger, message))))!.at;
    const wasClosed = closedAt !== undefined && closedAt <= answeredAt;
    expect(count, `${by} joined ${number}`).toBe(count === 0 && wasClosed ? 0 : 1);
  }
  const joins = new Set(ledger.joined.map(({ number, by }) => `${number} ${by}`));
  for (const { number, followers = [] } of needs)
    for (const { resident } of followers) expect(joins).toContain(`${number} ${resident}`);
}

async function placeOf({ said }: Ledger, message: string): Promise<string> {
  const { contact, room } = said.find(({ id }) => id === message)!;
  return roomId('terminal', room ?? contact);
}

/** Each step of each need is in its timeline, in the record and in the state, once; nobody owes a reaction to it. */
export async function expectWholeHistories(app: App): Promise<void> {
  const happenings = await everyHappening(app);
  const ofNeeds = grouped(happenings, ({ subject }) => subject);
  const needs = await app.needs.findWhere({}, ALL);
  for (const need of needs) {
    const told = need.timeline.map(({ step }) => HAPPENINGS[step]);
    const own = ofNeeds.get(need.id)?.map(({ name }) => name) ?? [];
    expect(own.filter((name) => NAMES.has(name)).toSorted(), need.number).toEqual(told.toSorted());
    const last = need.timeline.findLast(({ step }) => step in NEED_STEPS)?.step as StepName | undefined;
    expect(need.state, need.number).toBe(last === undefined ? 'submitted' : NEED_STEPS[last].to);
    expect(need.state, `${need.number} is on its way`).not.toBe('submitted');
  }

  const notices = new Set((await everyNotice(app, {})).map(({ id }) => id));
  for (const happening of happenings)
    for (const { phrase, to } of await tellingsOf(app, happening))
      expect(notices, `${happening.name} of ${happening.subject} to ${to}`).toContain(
        noticeId(`${happening.id}:${phrase}`, to),
      );
}

const HAPPENINGS: Readonly<Record<string, string>> = {
  submit: 'needs.submitted',
  call: 'needs.called',
  'say-more': 'needs.said-more',
  ...Object.fromEntries(Object.entries(NEED_STEPS).map(([step, { happening }]) => [step, happening])),
};
const NAMES: ReadonlySet<string> = new Set(Object.values(HAPPENINGS));

/** Some of those who must hear of what happened. */
async function tellingsOf({ residents }: App, { name, region, facts }: Happening) {
  const tell = (phrase: string, ...whom: readonly string[]) => whom.map((to) => ({ phrase, to }));
  const holding = async (role: 'worker' | 'broker', place: string) =>
    (await residents.holding(role, [place])).map(({ id }) => id);
  if (name === 'needs.queued') return tell('needs.tell-queued', String(facts.resident));
  if (name === 'needs.accepted') return tell('needs.tell-accepted', String(facts.resident));
  if (name === 'needs.forwarded') return tell('needs.tell-forward', ...(await holding('worker', region)));
  if (name === 'needs.brought-to-hall') return tell('needs.tell-hall', ...(await holding('worker', region)));
  if (name !== 'matching.offer-opened') return [];
  const staff = await residents.staffOf(String(facts.organization));
  return tell('matching.tell-offer', ...staff.map(({ id }) => id));
}

/** A need waits for one offer at most, the offer for this need, and places and records are counted accordingly. */
export async function expectOffersWhole(app: App): Promise<void> {
  const [needs, offers] = await Promise.all([app.needs.findWhere({}, ALL), app.offers.findWhere({}, ALL)]);
  const inHand = offers.filter(({ state }) => state !== 'ended');
  const pointed = needs.flatMap(({ state, offer }) =>
    state === 'offered' ? [[offer?.id, 'open']] : state === 'accepted' ? [[offer?.id, 'accepted']] : [],
  );
  expect(inHand.map(({ id, state }) => [id, state]).toSorted()).toEqual(pointed.toSorted());
  for (const { state, slot } of offers) expect(slot !== undefined).toBe(state === 'open');

  for (const service of await app.services.findWhere({}, ALL)) {
    const own = inHand.filter((offer) => offer.service === service.id);
    const taken = service.places.filter(({ state }) => state === 'taken').map(({ offer }) => offer);
    const accepted = own.filter(({ state }) => state === 'accepted').map(({ id }) => id);
    expect(taken.toSorted()).toEqual(accepted.toSorted());
    const waiting = (await app.trackRecords.find(service.id))?.waiting ?? 0;
    expect(waiting, service.id).toBe(own.length - accepted.length);
  }
}

/** What was sent was sent once; of what nobody can tell the staff of the district are shown. */
export async function expectSentOnce(app: App, { heard }: Platform): Promise<void> {
  const notices = await everyNotice(app, { channel: 'terminal' });
  const byState = grouped(notices, ({ state }) => state);
  expect([...byState.keys()].filter((state) => state === 'queued' || state === 'sending')).toEqual([]);

  const place = (to: NonNullable<Notice['to']>) => ('room' in to ? `room ${to.room}` : to.contact);
  const left = grouped([...(byState.get('sent') ?? []), ...(byState.get('unknown') ?? [])], ({ to }) => place(to!));
  for (const [to, lines] of grouped(heard, ({ said }) => place(said)))
    expect(lines.length, to).toBeLessThanOrEqual(left.get(to)?.length ?? 0);
  const named = heard
    .filter(({ text }) => /N\d{8}-\d{6}/u.test(text))
    .map(({ said, text }) => `${place(said)}: ${text}`);
  const news = notices.filter(({ isReply, text }) => isReply !== true && text !== '');
  const times = grouped(news, ({ to, text }) => `${place(to!)}: ${text}`);
  for (const [line, again] of grouped(named, (text) => text))
    if (times.has(line)) expect(again.length, line).toBeLessThanOrEqual(times.get(line)!.length);

  const shown = await everythingShown(app);
  expect((byState.get('unknown') ?? []).filter(({ id }) => !shown.has(id))).toEqual([]);
}

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
