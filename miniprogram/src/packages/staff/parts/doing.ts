import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { ref } from 'vue';
import { useDeed } from '@/state/load';

/** Something to be done, and what is said once it is. */
export type Does = (act: () => Promise<unknown>, sentence?: string) => Promise<void>;

/**
 * One thing done after the other on a page that shows what came of it.
 * @param again fetches anew what the page shows
 * @returns `turn` counts what was done, so that a form can begin anew
 */
export function useDoing(again: () => Promise<void>) {
  const deed = useDeed();
  const said = ref('');
  const turn = ref(0);
  const does: Does = (act, sentence = '') =>
    deed.run(async () => {
      said.value = '';
      await act();
      said.value = sentence;
      turn.value += 1;
      await again();
    });
  return { deed, said, turn, does };
}

/** Calls again and again while the page is in view: what it asks for is not told live. */
export function useEvery(pauseMs: number, act: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  onShow(() => {
    clearInterval(timer);
    timer = setInterval(act, pauseMs);
  });
  const stop = () => clearInterval(timer);
  onHide(stop);
  onUnload(stop);
}
