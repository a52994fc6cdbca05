import { found, type RegionPath } from '../../../kernel/index.ts';
import { residentsOf, type ActivityStore } from '../../activities/index.ts';
import {
  hasElectorate,
  votersAmong,
  type ElectorateStore,
  type Poll,
  type PollStore,
  type VotersPorts,
} from '../../polls/index.ts';
import type { Resident, ResidentStore, ResidentsWanted } from '../../residents/index.ts';
import type { Recipient } from '../audience.ts';
import type { RoomStore } from '../rooms/room-store.ts';
import type { AudiencePart } from './recipients.ts';

export interface PartPorts extends VotersPorts {
  readonly residents: ResidentStore;
  readonly rooms: RoomStore;
  readonly activities: ActivityStore;
  readonly polls: PollStore;
  readonly electorates: Pick<ElectorateStore, 'electorsOf' | 'find'>;
}

/**
 * Those of a part, in order of id: the next `limit` after the id `after`. Fewer than `limit` only at the end. People come
 * as the records that go on.
 */
export async function pageOfPart(
  ports: PartPorts,
  part: AudiencePart,
  after: string,
  limit: number,
): Promise<Recipient[]> {
  if ('roomsOf' in part) {
    const rooms = await ports.rooms.pageWithin(part.roomsOf, after, limit);
    return rooms.map((room) => ({ kind: 'room', room }));
  }
  if ('nonVoters' in part) return asRecipients(await nonVotersAfter(ports, part.nonVoters, after, limit));
  return asRecipients(await residentsAfter(ports, part, after, limit));
}

type PeoplePart = Exclude<AudiencePart, { roomsOf: RegionPath } | { nonVoters: string }>;

async function residentsAfter(ports: PartPorts, part: PeoplePart, after: string, limit: number): Promise<Resident[]> {
  if ('region' in part) return ports.residents.pageOf({ region: part.region }, after, limit);
  if ('tag' in part) return ports.residents.pageOf({ region: part.in, tag: part.tag }, after, limit);
  if ('role' in part) return ports.residents.pageOf({ region: part.in, role: part.role }, after, limit);
  if ('roll' in part) return rollAfter(ports, found(await ports.polls.find(part.roll), 'polls.missing'), after, limit);
  return listedAfter(ports, await listOf(ports, part), after, limit);
}

async function listOf({ activities }: PartPorts, part: { signedUp: string; state: string } | { residents: string[] }) {
  if ('residents' in part) return part.residents;
  const { signUps } = found(await activities.find(part.signedUp), 'activities.missing');
  return residentsOf(signUps.filter(({ state }) => part.state === 'any' || state === part.state));
}

/** Of a poll whose electors were written down at its opening, these; else those whom the hall admits. */
async function rollAfter(ports: PartPorts, poll: Poll, after: string, limit: number): Promise<Resident[]> {
  const { voters, region } = poll;
  const electorate = hasElectorate(poll) ? await ports.electorates.find(poll.id) : null;
  if (electorate !== null)
    return listedAfter(
      ports,
      electorate.electors.flatMap((elector) => elector.voters),
      after,
      limit,
    );
  return voters.kind === 'members'
    ? listedAfter(ports, voters.members, after, limit)
    : ports.residents.pageOf({ region, isVerified: true } satisfies ResidentsWanted, after, limit);
}

/** Reads on along the roll until there are enough who have not voted, under whichever of their joined records. */
async function nonVotersAfter(ports: PartPorts, pollId: string, after: string, limit: number): Promise<Resident[]> {
  const poll = found(await ports.polls.find(pollId), 'polls.missing');
  const silent: Resident[] = [];
  let last = after;
  for (;;) {
    const page = await rollAfter(ports, poll, last, limit);
    const voted = await whoVoted(
      ports,
      poll.id,
      page.map(({ id }) => id),
    );
    silent.push(...page.filter(({ id }) => !voted.has(id)));
    if (silent.length >= limit || page.length < limit) return silent.slice(0, limit);
    last = page.at(-1)!.id;
  }
}

async function whoVoted(ports: PartPorts, poll: string, people: readonly string[]) {
  const joined = await ports.residents.joinedFrom(people);
  const voters = await votersAmong(ports, poll, [...people, ...joined.keys()]);
  return new Set([...voters].map((voter) => joined.get(voter) ?? voter));
}

/** Of the people on a list, those after the id; a record that was joined stands for the one that goes on. */
async function listedAfter({ residents }: PartPorts, listed: readonly string[], after: string, limit: number) {
  const joined = await residents.joinedInto(listed);
  const people = [...new Set(listed.map((id) => joined.get(id) ?? id))].filter((id) => id > after).sort();
  const page: Resident[] = [];
  for (let start = 0; start < people.length && page.length < limit; start += limit) {
    const ids = people.slice(start, start + limit);
    const known = new Map((await residents.findMany(ids)).map((resident) => [resident.id, resident]));
    page.push(...ids.flatMap((id) => known.get(id) ?? []));
  }
  return page.slice(0, limit);
}

const asRecipients = (residents: readonly Resident[]): Recipient[] =>
  residents.map((resident) => ({ kind: 'resident', resident }));
