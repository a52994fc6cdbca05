import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, found, pageInput, toPage, type Actor } from '../../../../kernel/index.ts';
import type { HallStore } from '../../../halls/index.ts';
import { pathsUp } from '../../../regions/index.ts';
import { needResident } from '../../../residents/index.ts';
import type { Election } from '../election.ts';
import { ownEntries, standRoll, votersRoll, type RollPorts } from '../election-rolls.ts';
import type { ElectionStore } from '../election-store.ts';
import type { Nominee } from '../nominee.ts';
import { mayRunElection } from '../policy.ts';

interface Ports extends RollPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'ofHall' | 'latestIn'>;
  readonly halls: Pick<HallStore, 'find'>;
}

/** An election, and what the one who asks has to do with it. */
export interface SeenElection {
  readonly election: Election;
  /** Conducts it, and sees everybody who was nominated. */
  readonly conducts: boolean;
  readonly mayNominate: boolean;
  readonly mayStand: boolean;
  /** Their own nomination, where there is one. */
  readonly own?: Nominee;
  /** Entries of those whom they nominated. */
  readonly nominated: readonly string[];
}

/** An election as it stands; who was nominated and has not agreed is shown only to themselves and those who conduct it. */
export const viewElection = defineUseCase({
  name: 'polls.view-election',
  input: z.object({ electionId: z.string().max(64) }),
  async run(ports: Ports, actor, { electionId }) {
    needResident(actor);
    return seenBy(ports, actor, found(await ports.elections.find(electionId), 'polls.election-missing'));
  },
});

/** Elections of a hall, latest first. */
export const listElections = defineUseCase({
  name: 'polls.list-elections',
  input: z.object({ hallId: z.string().max(64), ...pageInput }),
  async run(ports: Ports, actor, { hallId, after, limit }) {
    needResident(actor);
    found(await ports.halls.find(hallId), 'halls.missing');
    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await ports.elections.ofHall(hallId, { ...start, limit: limit + 1 });
    const page = toPage(
      rows.map((election) => ({ id: String(election.number), election })),
      limit,
    );
    const items = await Promise.all(page.items.map(({ election }) => seenBy(ports, actor, election)));
    return { items, next: page.next };
  },
});

const LATEST = 5;

/** The latest elections of where one lives, or of another place and those around it. */
export const findElections = defineUseCase({
  name: 'polls.find-elections',
  input: z.object({ region: z.string().max(200).optional() }),
  async run(ports: Ports, actor, { region = actor.region }) {
    needResident(actor);
    const found = region === undefined ? [] : await ports.elections.latestIn(pathsUp(region), LATEST);
    return Promise.all(found.map((election) => seenBy(ports, actor, election)));
  },
});

async function seenBy(ports: Ports, actor: Actor, election: Election): Promise<SeenElection> {
  const voting = ownEntries(await votersRoll(ports, election), actor).map((entry) => entry.id);
  const standing = ownEntries(await standRoll(ports, election), actor).map((entry) => entry.id);
  const own = election.nominees.find(({ entry }) => standing.includes(entry));
  return {
    election,
    conducts: mayRunElection(actor, election.region),
    mayNominate: voting.length > 0,
    mayStand: standing.length > 0,
    ...(own !== undefined && { own }),
    nominated: election.nominees
      .filter(({ nominatedBy }) => nominatedBy.some((entry) => voting.includes(entry)))
      .map(({ entry }) => entry),
  };
}
