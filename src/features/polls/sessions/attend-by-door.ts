import { z } from 'zod';
import {
  allow,
  defineUseCase,
  found,
  idFrom,
  isWithin,
  Refusal,
  type Actor,
  type Clock,
} from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { pathsUp, plainDwelling } from '../../regions/index.ts';
import type { Register, RegisterStore } from '../../register/index.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { mayOpenPoll } from '../policy.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { standingRoll, type RollStore } from '../rolls/index.ts';
import { withAttendance, type Session } from './session.ts';
import type { PollSessionStore } from './session-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'find'>;
  readonly rolls: Pick<RollStore, 'find'>;
  readonly registers: Pick<RegisterStore, 'find'>;
  readonly pollSessions: PollSessionStore;
  readonly clock: Clock;
}

/** Whoever runs sessions that are going on enters who came from a door, at all of them; the name says who, where several live there. */
export const attendByDoor = defineUseCase({
  name: 'polls.attend-by-door',
  input: z.object({ door: z.string().trim().min(1).max(40), name: z.string().trim().min(1).max(60).optional() }),
  async run(ports: Ports, actor, { door, name }) {
    const { pollSessions, clock } = ports;
    const going = await sessionsRunBy(ports, actor);
    allow(going.length > 0, 'polls.no-session-run');
    const at = clock();
    const entered: Session[] = [];
    for (const { session, poll } of going) {
      const [elector, ...others] = await electorsAt(ports, poll, door, name);
      if (elector === undefined) continue;
      if (others.length > 0) throw new Refusal('conflict', 'polls.several-at-door', { door });
      const change = { elector: elector.id, isPresent: true, way: 'tick' as const, by: actor.id, at };
      const changed = await pollSessions.change(session.id, (current) => {
        const next = withAttendance(current, [change]);
        return { next, result: next };
      });
      if (changed) entered.push(changed);
    }
    if (entered.length === 0) throw new Refusal('missing', 'polls.nobody-at-door', { door });
    return { sessions: entered };
  },
});

interface Going {
  readonly session: Session;
  readonly poll: Poll;
}

async function sessionsRunBy({ halls, polls, pollSessions }: Ports, actor: Actor): Promise<Going[]> {
  const going = await Promise.all(
    (await pollSessions.going()).map(async (session) => {
      const hall = await halls.find(session.hall);
      const poll = await polls.find(session.id);
      return hall !== null && mayOpenPoll(actor, hall) && poll?.state === 'open' ? [{ session, poll }] : [];
    }),
  );
  return going.flat();
}

/** The electors who live behind a door, by the register: by who they are linked to, and by the entry that was built from them. */
async function electorsAt(ports: Ports, poll: Poll, door: string, name: string | undefined): Promise<Elector[]> {
  const { electors } = found(await ports.electorates.find(poll.id), 'polls.missing');
  const registers = await Promise.all(pathsUp(poll.region).map((path) => ports.registers.find(path)));
  const seed = poll.rollId === undefined ? undefined : (await standingRoll(ports.rolls, poll.rollId)).seed;
  const known = registers.flatMap((register) =>
    register === null ? [] : [livingAt(register, poll, { door, name, seed })],
  );
  return electors.filter(({ id, voters }) =>
    known.some(({ residents, entries }) => entries.has(id) || voters.some((voter) => residents.has(voter))),
  );
}

interface Wanted {
  readonly door: string;
  readonly name: string | undefined;
  readonly seed: string | undefined;
}

function livingAt({ people, households }: Register, { region }: Poll, { door, name, seed }: Wanted) {
  const homes = households.filter(
    (home) => !home.isRetired && isWithin(home.region, region) && plainDwelling(home.label) === plainDwelling(door),
  );
  const members = new Set(homes.flatMap((home) => home.members));
  const living = people.filter((person) => members.has(person.id) && (name === undefined || person.name === name));
  const ids = new Set(living.map(({ id }) => id));
  const entries = [
    ...living.map(({ id }) => ['person', id] as const),
    ...homes.filter(({ representative }) => ids.has(representative)).map(({ id }) => ['household', id] as const),
  ];
  return {
    residents: new Set(living.flatMap(({ resident }) => resident ?? [])),
    entries: new Set(seed === undefined ? [] : entries.map(([kind, id]) => idFrom(seed, kind, id))),
  };
}
