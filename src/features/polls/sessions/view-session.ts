import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { needResident } from '../../residents/index.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { electorsFor, type ElectorPorts } from '../electorate/electors-for.ts';
import { mayOpenPoll } from '../policy.ts';
import { hasElectorate, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { standingRoll, type RollStore } from '../rolls/index.ts';
import type { Session } from './session.ts';
import type { PollSessionStore } from './session-store.ts';

interface Ports extends ElectorPorts {
  readonly halls: Pick<HallStore, 'find'>;
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'find' | 'electorsOf'>;
  readonly rolls: Pick<RollStore, 'find'>;
  readonly pollSessions: Pick<PollSessionStore, 'find'>;
}

/** A session as somebody sees it. */
export interface SeenSession {
  readonly poll: Poll;
  readonly session: Session;
  readonly total: number;
  /** Are they entered as attending? */
  readonly isPresent: boolean;
  /** Everybody who may be ticked off, for those who run it. */
  readonly electors?: readonly (Pick<Elector, 'id'> & { readonly label?: string })[];
}

/** The session of a poll: how many attend, and for those who run it, who. */
export const viewSession = defineUseCase({
  name: 'polls.view-session',
  input: z.object({ pollId: z.string().max(64) }),
  async run(ports: Ports, actor, { pollId }): Promise<SeenSession> {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const session = found(await ports.pollSessions.find(pollId), 'polls.no-session-yet', { number: poll.number });
    const hall = found(await ports.halls.find(poll.hall), 'halls.missing');
    const own = hasElectorate(poll) ? await electorsFor(ports, poll, actor) : [];
    const electors = (await ports.electorates.find(pollId))?.electors ?? [];
    const seen = {
      poll,
      session,
      total: electors.length,
      isPresent: own.some(({ id }) => session.present.includes(id)),
    };
    if (!mayOpenPoll(actor, hall)) return seen;
    const labels = await labelsOf(ports, poll);
    return { ...seen, electors: electors.map(({ id }) => ({ id, ...labels.get(id) })) };
  },
});

/** As they stand on the published roll; of those whom the hall admits there are none. */
async function labelsOf({ rolls }: Ports, { rollId }: Poll): Promise<ReadonlyMap<string, { readonly label: string }>> {
  if (rollId === undefined) return new Map();
  const { entries } = await standingRoll(rolls, rollId);
  return new Map(entries.map(({ id, label }) => [id, { label }]));
}
