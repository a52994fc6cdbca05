import {
  answerNomination,
  castVote,
  closeDue,
  nominate,
  openDue,
  openElection,
  openRunOff,
  publishCandidates,
  ruleOnWords,
  viewRecord,
  type Election,
  type Roll,
} from '../../../src/features/polls/index.ts';
import { DAY, idFrom, later, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community, type Person } from '../community.ts';
import { buildHall } from '../polls.ts';
import { settleReactions } from '../reactions.ts';
import { buildPerson, buildRegister } from '../rolls/register.ts';
import { buildEntry, buildFrozen } from '../rolls/roll.ts';

/** People of 桂花社区 who stand on the roll of voters, each by an entry `e-<who>`. */
export const VOTERS = ['lin', 'wang', 'chen', 'organizer', 'worker', 'staff'] as const satisfies readonly Person[];
export const entryOf = (who: (typeof VOTERS)[number]): string => `e-${who}`;

export const buildVotersRoll = (given: Partial<Roll> = {}): Roll =>
  buildFrozen({
    title: '桂花社区选民名册',
    basis: 'voters',
    isForElection: true,
    usableFrom: new Date('2026-03-23T00:00:00+08:00'),
    entries: VOTERS.map((who) => buildEntry({ id: entryOf(who), voters: [who] })),
    ...given,
  });

/** In the register and on the roll, and no user of this system. */
export const LI = { code: 'A1', name: '李四' };

/** A hall, its roll of voters, and a register in which one of them stands by name. */
export const electionSeeds = () => ({
  halls: [buildHall({ rooms: [] })],
  rolls: [
    buildVotersRoll({
      entries: [
        ...VOTERS.map((who) => buildEntry({ id: entryOf(who), voters: [who] })),
        buildEntry({ id: idFrom('seed', 'person', LI.code), voters: [], label: '李＊' }),
      ],
    }),
  ],
  registers: [
    { ...buildRegister(), people: [buildPerson({ id: LI.code, name: LI.name })], dwellings: [], households: [] },
  ],
});

/** The days of an election that begins with a test's day, a Monday: five to nominate, the vote on the fourth Sunday. */
export const DATES = {
  nominateUntil: '2026-03-07T18:00:00+08:00',
  opensAt: '2026-03-29T08:00:00+08:00',
  closesAt: '2026-03-29T18:00:00+08:00',
};

export interface ElectionScene extends Community {
  readonly election: Election;
  stand(...who: readonly Person[]): Promise<void>;
  /** Publishes those who stand after the nominations are over. */
  publish(): Promise<string>;
  /** Opens the vote, has each of them mark candidates, and closes it. */
  vote(pollId: string, marks: Readonly<Partial<Record<Person, readonly string[]>>>): Promise<void>;
  now(): Promise<Election>;
}

/** An election of a committee with two seats, its roll public since before. */
export async function anElection(
  given: { readonly seats?: number; readonly roll?: Roll; readonly rules?: object; readonly rooms?: string[] } = {},
): Promise<ElectionScene> {
  const { roll = buildVotersRoll(), rooms = [] } = given;
  const community = await aCommunity({ halls: [buildHall({ rooms })], rolls: [roll] });
  return electionIn(community, { ...given, rollId: roll.id });
}

/** Opens an election in a community that has the hall and the roll already. */
export async function electionIn(
  community: Community,
  {
    seats = 2,
    rollId = 'roll',
    rules = {},
  }: { readonly seats?: number; readonly rollId?: string; readonly rules?: object } = {},
): Promise<ElectionScene> {
  const { app, worker, time } = community;
  const input = {
    hallId: 'hall',
    title: '桂花社区居委会换届',
    pack: 'committee-election',
    roll: 'voters' as const,
    ...rules,
  };
  const election = await perform(openElection, app, worker, { ...input, rollId, seats, ...DATES });
  const electionId = election.id;
  return {
    ...community,
    election,
    async stand(...who) {
      for (const one of who) await perform(answerNomination, app, community[one], { electionId, stands: true });
    },
    async publish() {
      time.set(DATES.nominateUntil);
      const { poll } = await perform(publishCandidates, app, worker, { electionId });
      await settleReactions(app);
      return poll.id;
    },
    async vote(pollId, marks) {
      const { opensAt, closesAt } = (await app.polls.find(pollId))!;
      time.set(opensAt.toISOString());
      await perform(openDue, app, SYSTEM, {});
      for (const [who, choices] of Object.entries(marks))
        await perform(castVote, app, community[who as Person], { pollId, choices: [...choices] });
      time.set(closesAt.toISOString());
      await perform(closeDue, app, SYSTEM, {});
      await settleReactions(app);
    },
    now: async () => (await app.elections.find(electionId))!,
  };
}

/** The number of a candidate on the ballot. */
export const numberOf = ({ nominees }: Election, who: (typeof VOTERS)[number]): string =>
  nominees.find(({ entry }) => entry === entryOf(who))?.number ?? '';

export const nominateBy = ({ app, election, ...people }: ElectionScene, who: Person, given: object) =>
  perform(nominate, app, people[who], { electionId: election.id, ...given });

/** An officer has read what a candidate says. */
export const approveWords = ({ app, election, steward }: ElectionScene, who: (typeof VOTERS)[number], words: string) =>
  perform(ruleOnWords, app, steward, {
    electionId: election.id,
    entryId: entryOf(who),
    words,
    ruling: { state: 'approved' },
  });

type Published = Awaited<ReturnType<typeof held>>;
const records = new Map<string, Promise<Published>>();

/** The record of a round of an election for two seats: one is filled in the first, the other in the run-off. */
export function anElectionRecord(round: 'first' | 'run-off'): Promise<Published> {
  const made = records.get(round) ?? held(round);
  records.set(round, made);
  return made;
}

async function held(round: 'first' | 'run-off') {
  const scene = await anElection({ seats: 2 });
  const { app, worker, election, time } = scene;
  await scene.stand('lin', 'wang', 'chen');
  const first = await scene.publish();
  const listed = await scene.now();
  const [lin, wang, chen] = [numberOf(listed, 'lin'), numberOf(listed, 'wang'), numberOf(listed, 'chen')];
  await scene.vote(first, { lin: [lin, wang], wang: [wang, lin], worker: [lin], staff: [chen], organizer: [lin] });
  if (round === 'first') return perform(viewRecord, app, NOBODY, { pollId: first });
  const opensAt = later(time.now(), 3 * DAY);
  const { poll } = await perform(openRunOff, app, worker, {
    electionId: election.id,
    opensAt: opensAt.toISOString(),
    closesAt: later(opensAt, DAY).toISOString(),
  });
  await scene.vote(poll.id, { lin: [wang], wang: [wang], worker: [chen], staff: [chen], organizer: [chen] });
  return perform(viewRecord, app, NOBODY, { pollId: poll.id });
}
