import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import {
  castByProxy,
  castVote,
  closeDue,
  enterAttendance,
  enterEnvelopes,
  handInEnvelope,
  openDue,
  openPoll,
  openSession,
  recordProxy,
  rollRules,
  RULE_BOOK,
  sealDue,
  viewRecord,
  type PollRecord,
  type RollKind,
  type RulePack,
} from '../../../src/features/polls/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { DAY, HOUR, later, NOBODY, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { PHOTO } from '../../factories/polls/doors.ts';
import { anElection, numberOf } from '../../factories/polls/elections.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { buildEntry, buildFrozen } from '../../factories/rolls/roll.ts';
import { isFull } from '../../setup/size.ts';
import { ATTACKS, hits, type Dump, type Known } from '../secrecy/attack.ts';

const VOTERS = 150;
/** Two in five hand in an envelope, one in five votes by a proxy where the pack allows it. */
const wayOf = (index: number) => (index % 5 < 2 ? 'envelope' : index % 5 === 2 ? 'proxy' : 'online');
const MOST_PER_PROXY = 3;
/** Who guesses among so many is right half the time, and above this one time in three million. */
const chanceOf = (many: number): number => 0.5 + 5 * Math.sqrt(0.25 / many);
const isFirst = (index: number): boolean => (index * 7919) % 13 < 6;

const nameOf = (index: number): string => `voter-${index}-of-all`;
const entryOf = (index: number): string => `entry-${String((index * 37) % VOTERS).padStart(3, '0')}`;
const voters = Array.from({ length: VOTERS }, (_, index) => index);

const SECRET_PACKS = RULE_BOOK.packs.filter(({ ballots }) => ballots !== 'open');
/** Every day those that differ most, and one of the others, another each time; at full size all. */
const DIFFER_MOST = ['advisory', 'committee-election', 'collective-economy'];
const others = SECRET_PACKS.filter(({ id }) => !DIFFER_MOST.includes(id));
const another = others[Math.floor(Math.random() * others.length)]!;
const ATTACKED = isFull ? SECRET_PACKS : [...SECRET_PACKS.filter(({ id }) => DIFFER_MOST.includes(id)), another];
const WITH_PROXIES = ['committee-election', 'village-committee-election', 'collective-economy'];

interface Scene extends Community {
  readonly pollId: string;
  /** The two choices that are made. */
  readonly choices: readonly [string, string];
  readonly hasProxies: boolean;
}

const rollFor = (of: RollKind, given: object = {}) =>
  buildFrozen({
    basis: of,
    usableFrom: new Date('2026-03-02T00:00:00+08:00'),
    entries: voters.map((index) => buildEntry({ id: entryOf(index), voters: [nameOf(index)], label: '＊＊' })),
    ...given,
  });

/** A secret question under a pack, with the envelopes and proxies that it allows, open for votes. */
async function aQuestion(pack: RulePack): Promise<Scene> {
  const [{ of } = { of: 'admitted' as const }] = pack.rolls;
  const hasProxies = pack.doors.includes('proxy') && rollRules(pack, of).proxies.allowed;
  const doors = hasProxies ? (['envelope', 'proxy'] as const) : (['envelope'] as const);
  if (pack.kind === 'election') return anElectionScene(pack, of, [...doors], hasProxies);
  const community = await aCommunity({ halls: [buildHall({ rooms: [] })], rolls: [rollFor(of)] });
  const { app, organizer, worker, time } = community;
  const { id: pollId } = await perform(openPoll, app, organizer, {
    hallId: 'hall',
    title: '要不要换物业',
    method: 'yes-no',
    form: 'secret',
    pack: pack.id,
    roll: of,
    rollId: 'roll',
    doors: [...doors],
    closesAt: later(time.now(), DAY).toISOString(),
    noticeReason: '公告已经贴满十五天',
  });
  if (pack.attendance) {
    const session = { pollId, place: '活动室', startsAt: time.now().toISOString() };
    await perform(openSession, app, worker, session);
    await perform(enterAttendance, app, worker, { pollId, electors: voters.map(entryOf) });
  }
  return { ...community, pollId, choices: ['yes', 'no'], hasProxies };
}

async function anElectionScene(
  pack: RulePack,
  of: RollKind,
  doors: ('envelope' | 'proxy')[],
  hasProxies: boolean,
): Promise<Scene> {
  const standing = ['lin', 'wang'].map((who) => buildEntry({ id: `e-${who}`, voters: [who] }));
  const { entries } = rollFor(of);
  const roll = rollFor(of, { isForElection: true, entries: [...standing, ...entries] });
  const election = await anElection({ seats: 1, roll, rules: { pack: pack.id, roll: of, doors } });
  await election.stand('lin', 'wang');
  const pollId = await election.publish();
  const listed = await election.now();
  election.time.set((await election.app.polls.find(pollId))!.opensAt.toISOString());
  await perform(openDue, election.app, SYSTEM, {});
  return { ...election, pollId, choices: [numberOf(listed, 'lin'), numberOf(listed, 'wang')], hasProxies };
}

/** Everybody votes, everything is counted and sealed. */
async function held(scene: Scene) {
  const { app, time, worker, pollId, choices, hasProxies, settle } = scene;
  const people = new Map<number, Actor>();
  await Promise.all(
    voters.map(async (index) =>
      people.set(index, await settle(buildResident({ id: nameOf(index), name: `选民${index}` }))),
    ),
  );
  const colleague = await settle(buildResident({ id: 'colleague', grants: [buildGrant('worker')] }));
  const poll = (await app.polls.find(pollId))!;
  const principals = voters.filter((index) => hasProxies && wayOf(index) === 'proxy');
  const relation = rollRules(poll.rules!.pack, poll.rules!.roll).proxies.who;
  const proxyOf = (index: number) => `proxy-${Math.floor(principals.indexOf(index) / MOST_PER_PROXY)}`;
  for (const index of principals) {
    await settle(buildResident({ id: proxyOf(index) }));
    const proxyId = proxyOf(index);
    const written = { pollId, electorId: entryOf(index), proxyId, document: PHOTO };
    await perform(recordProxy, app, worker, { ...written, ...(relation !== 'anyone' && { relation }) });
  }

  const truth = new Map<string, string>();
  const order: string[] = [];
  for (const index of voters) {
    time.pass(1000);
    const elector = entryOf(index);
    const choice = choices[isFirst(index) ? 0 : 1];
    if (wayOf(index) === 'envelope') await perform(handInEnvelope, app, worker, { pollId, electorId: elector });
    else if (principals.includes(index)) {
      const { authorisations } = (await app.proxies.find(pollId))!;
      const { number } = authorisations.find((one) => one.elector === elector)!;
      const proxy = actorOf((await app.residents.find(proxyOf(index)))!);
      await perform(castByProxy, app, proxy, { pollId, number, choices: [choice] });
    } else await perform(castVote, app, people.get(index)!, { pollId, choices: [choice] });
    order.push(elector);
    truth.set(elector, choice);
  }
  const before = await dumpOf(app);

  time.set(poll.closesAt.toISOString());
  await perform(closeDue, app, SYSTEM, {});
  const handedIn = voters.filter((index) => wayOf(index) === 'envelope').map(entryOf);
  const found = choices.map((choice) => ({
    choices: [choice],
    count: handedIn.filter((elector) => truth.get(elector) === choice).length,
  }));
  for (const who of [worker, colleague]) await perform(enterEnvelopes, app, who, { pollId, found });
  const entered = await dumpOf(app);
  time.pass(50 * HOUR);
  await perform(closeDue, app, SYSTEM, {});
  await perform(sealDue, app, SYSTEM, {});
  time.pass(3 * HOUR);
  const { record } = await perform(viewRecord, app, NOBODY, { pollId });
  const residents = new Map(voters.map((index) => [entryOf(index), nameOf(index)]));
  const known: Known = { order, residents, record, handedIn };
  return { truth, known, loots: [before, entered, await dumpOf(app)], principals: principals.map(entryOf) };
}

async function dumpOf(app: App): Promise<Dump> {
  const names = (await app.connection.db!.listCollections().toArray()).map(({ name }) => name);
  const documents = await Promise.all(
    names.map(async (name) => [name, await app.connection.collection(name).find().toArray()] as const),
  );
  return { documents: Object.fromEntries(documents), logs: [] };
}

const only = (truth: ReadonlyMap<string, string>, electors: readonly string[]): ReadonlyMap<string, string> =>
  new Map(electors.map((elector) => [elector, truth.get(elector)!]));

describe.each(ATTACKED.map((pack) => [pack.id, pack] as const))('a secret poll under %s', (_, pack) => {
  it('gives nobody away, whether they voted online, by an envelope or by a proxy; a leak on purpose is found', async () => {
    const scene = await aQuestion(pack);
    const { truth, known, loots, principals } = await held(scene);
    const { handedIn = [], record } = known;
    expect(record.tally.participants).toBe(VOTERS);
    for (const choice of scene.choices)
      expect(record.ballots.filter(({ choices: [marked] }) => marked === choice)).toHaveLength(
        [...truth.values()].filter((one) => one === choice).length,
      );
    expect(principals.length > 0).toBe(WITH_PROXIES.includes(pack.id));

    const groups = [truth, only(truth, handedIn), ...(principals.length > 0 ? [only(truth, principals)] : [])];
    for (const [name, guess] of Object.entries(ATTACKS))
      for (const loot of loots)
        for (const group of groups)
          expect({ name, hits: hits(guess(loot, known), group) }).toMatchObject({ hits: below(chanceOf(group.size)) });

    const last = loots.at(-1)!;
    expect(
      hitsOf(
        'envelopes are kept as they were opened, one after the other',
        withOpenBatch(last, known, truth),
        known,
        only(truth, handedIn),
      ),
    ).toBe(1);
    expect(
      hitsOf(
        'what stands last in the record came in envelopes',
        last,
        withRecord(known, envelopesLast(known, truth)),
        only(truth, handedIn),
      ),
    ).toBe(1);
    const told = withAuthorisations(last, principals, truth);
    const all = principals.length > 0 ? only(truth, principals) : new Map();
    expect(all.size === 0 || hitsOf('a part of a document names both', told, known, all) === 1).toBe(true);
  }, 120_000);
});

const below = (most: number): unknown => expect.toSatisfy((share: number) => share < most, `less than ${most}`);

const hitsOf = (attack: string, loot: Dump, known: Known, group: ReadonlyMap<string, string>): number =>
  hits(ATTACKS[attack]!(loot, known), group);

/** As if the batch were kept as it was read out, envelope by envelope. */
function withOpenBatch(loot: Dump, { handedIn = [] }: Known, truth: ReadonlyMap<string, string>): Dump {
  const found = handedIn.map((elector) => ({ choices: [truth.get(elector)!], count: 1 }));
  return { ...loot, documents: { ...loot.documents, envelopeBatches: [{ entries: [{ by: 'worker', found }] }] } };
}

/** As if ballots from envelopes were put at the end of the record, in the order of handing in. */
function envelopesLast({ record, order, handedIn = [] }: Known, truth: ReadonlyMap<string, string>): PollRecord {
  const others = order.filter((elector) => !handedIn.includes(elector));
  const ballots = [...others, ...handedIn].map((elector) => ({ code: elector, choices: [truth.get(elector)!] }));
  return { ...record, ballots };
}

const withRecord = (known: Known, record: PollRecord): Known => ({ ...known, record });

/** As if an authorisation said what was chosen by it. */
function withAuthorisations(loot: Dump, principals: readonly string[], truth: ReadonlyMap<string, string>): Dump {
  const authorisations = principals.map((elector) => ({ elector, choices: [truth.get(elector)!] }));
  return { ...loot, documents: { ...loot.documents, proxies: [{ authorisations }] } };
}
