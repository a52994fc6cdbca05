import { z } from 'zod';
import { defineUseCase, Refusal, type Clock } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { needResident } from '../../residents/index.ts';
import { electorsFor, type ElectorPorts } from '../electorate/electors-for.ts';
import type { PollStore } from '../poll-store.ts';
import { withAttendance, type Session } from './session.ts';
import type { PollSessionStore } from './session-store.ts';

interface Ports extends ElectorPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly pollSessions: PollSessionStore;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/** Enters oneself as attending with the word that is said in the room. Tries are counted: a word is easily guessed. */
export const attendByWord = defineUseCase({
  name: 'polls.attend-by-word',
  input: z.object({ word: z.string().trim().min(1).max(20) }),
  async run({ polls, pollSessions, attempts, clock, ...ports }: Ports, actor, { word }) {
    needResident(actor);
    await attempts.use('word', actor.id);
    const at = clock();
    const entered: Session[] = [];
    for (const { id } of await pollSessions.saying(word)) {
      const poll = await polls.find(id);
      if (poll?.state !== 'open') continue;
      const own = await electorsFor(ports, poll, actor);
      if (own.length === 0) continue;
      const changes = own.map((elector) => ({
        elector: elector.id,
        isPresent: true,
        way: 'word' as const,
        by: actor.id,
        at,
      }));
      const session = await pollSessions.change(id, (current) => {
        const next = withAttendance(current, changes);
        return { next, result: next };
      });
      if (session) entered.push(session);
    }
    if (entered.length === 0) throw new Refusal('missing', 'polls.word-unknown');
    await attempts.forget('word', actor.id);
    return { sessions: entered };
  },
});
