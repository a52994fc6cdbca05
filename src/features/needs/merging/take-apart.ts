import { found } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import type { StepBy } from '../steps.ts';
import { release, unmerge } from './merge.ts';

/**
 * The need goes on alone again, and the head keeps it no longer. Should the process die in between, what follows from the
 * first step does the second.
 * @param merge which merging is meant; one that is over already stays over
 * @throws Refusal `needs.not-merged` when none was named and it is not merged
 */
export async function takeApart(
  needs: NeedStore,
  id: string,
  { merge, cause, ...by }: StepBy & { readonly merge?: string | undefined; readonly cause?: string | undefined },
): Promise<Need> {
  const left = await needs.change(
    id,
    (need) => {
      if (merge !== undefined && need.mergedInto?.merge !== merge) return { result: undefined };
      const { mergedInto } = need;
      return { ...unmerge(need, by), result: mergedInto };
    },
    { cause },
  );
  if (left !== undefined && left !== null) {
    await needs.change(left.need, (head) => ({ next: release(head, left.merge, by), result: undefined }));
  }
  return found(await needs.find(id), 'needs.missing');
}
