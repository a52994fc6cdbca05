import { z } from 'zod';
import { allow, defineUseCase, isRefusal, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { MergedInto, Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import type { StepBy } from '../steps.ts';
import { absorbedBy, join, letsGo, noteJoined, release } from './merge.ts';
import { takeApart } from './take-apart.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** One merging: into which need, which one, and its own id. */
interface Merging {
  readonly head: string;
  readonly need: string;
  readonly merge: string;
}

/** Brings to its end a merging whose process died between its steps, or a need's leaving its head; null when it had none. */
export const settleMerge = defineUseCase({
  name: 'needs.settle-merge',
  input: z.object({
    merging: z.object({ head: z.string(), need: z.string(), merge: z.string() }).nullable(),
    by: z.string(),
  }),
  async run(ports: Ports, actor, { merging, by }) {
    allow(isSystem(actor), 'needs.system-only');
    if (merging !== null) await carryThrough(ports.needs, merging, { by, at: ports.clock() });
  },
});

/**
 * The need decides about a merging once, whoever asks and however often; the head follows what it decided. Both steps may
 * be done by two processes at once, before or after the two were taken apart again.
 */
export async function carryThrough(needs: NeedStore, { head, need, merge }: Merging, by: StepBy): Promise<void> {
  const target = await needs.find(head);
  if (target === null) return;
  if (absorbedBy(target).some((absorbed) => absorbed.merge === merge)) {
    const into = { merge, need: head, number: target.number };
    await needs.change(need, (current) => decide(current, into, by), { cause: `merge ${merge}` });
  }
  const isJoined = isMergedBy(await needs.find(need), merge);
  const now = await needs.change(head, (current) => {
    const next = isJoined ? noteJoined(current, merge, by) : release(current, merge, by);
    return { next, result: next };
  });
  // A head that was given up meanwhile may have let go before this one came.
  if (isJoined && now && letsGo(now)) await takeApart(needs, need, { by: SYSTEM.id, at: by.at, merge });
}

const isMergedBy = (need: Need | null, merge: string): boolean =>
  need?.state === 'merged' && need.mergedInto?.merge === merge;

/** What speaks against it is no error here: the decision is that it does not come. */
function decide(need: Need, into: Omit<MergedInto, 'from'>, by: StepBy) {
  try {
    return { ...join(need, into, by), result: undefined };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { result: undefined };
  }
}
