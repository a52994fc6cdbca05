import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import type { KitStore } from './kit-store.ts';

interface Ports extends Pick<TakingPorts, 'polls'> {
  readonly pollKits: Pick<KitStore, 'find' | 'insert' | 'change'>;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly clock: Clock;
}

/** Names who watches the count, two or more, before it is counted; their names stand on the result sheet. */
export const nameScrutineers = defineUseCase({
  name: 'polls.name-scrutineers',
  input: z.object({ pollId: z.string().max(64), residentIds: z.array(z.string().max(64)).min(2).max(20) }),
  async run({ pollKits, residents, clock, ...ports }: Ports, actor, { pollId, residentIds }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    const { number, state, rules } = poll;
    ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
    ensure(state !== 'closing' && state !== 'closed', 'polls.closed', { number });
    ensure(rules !== undefined, 'doors.need-pack');
    const named = await Promise.all(residentIds.map((id) => residents.current(id)));
    const scrutineers = [...new Set(named.map((resident) => found(resident, 'residents.missing').id))];
    ensure(scrutineers.length >= 2, 'doors.two-scrutineers');

    const kit = { id: pollId, scrutineers, namedBy: actor.id, namedAt: clock() };
    if ((await pollKits.find(pollId)) === null) await pollKits.insert(kit, []);
    const changed = await pollKits.change(pollId, (known) => {
      const isSame = known.scrutineers.join() === scrutineers.join();
      return isSame ? { result: known } : { next: kit, result: kit };
    });
    return found(changed, 'polls.missing');
  },
});
