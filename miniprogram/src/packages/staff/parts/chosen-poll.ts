import { computed, ref } from 'vue';
import { useLoad } from '@/state/load';
import { takeSeat, WORKERS } from '../seat';
import type { Poll } from './halls';

/** A poll among those of where somebody works; where there is but one, it is that. */
export function useChosenPoll(find: (region: string) => Promise<readonly Poll[]>) {
  const chosen = ref('');
  const { load, value: polls } = useLoad(async () => find(await takeSeat(WORKERS)));
  const poll = computed(() => {
    const found = polls.value ?? [];
    return found.length === 1 ? found[0] : found.find(({ id }) => id === chosen.value);
  });
  return { load, polls, poll, chosen };
}
