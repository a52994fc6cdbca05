import { onShow } from '@dcloudio/uni-app';
import { reactive, shallowRef, type ShallowRef } from 'vue';
import { Refused } from '@/api/refused';
import { Offline } from '@/platform/platform';
import { SAID } from '@/phrases/common';

/** How far a page is with what it shows. */
export interface Load {
  readonly state: 'loading' | 'ready' | 'offline' | 'stranger' | 'refused';
  /** What the server said against it. */
  readonly sentence: string;
  again(): Promise<void>;
}

/** Fetches whenever the page comes into view; what was there stays to be seen meanwhile. */
export function useLoad<Value>(fetch: () => Promise<Value>): { load: Load; value: ShallowRef<Value | undefined> } {
  const value = shallowRef<Value>();
  const load = reactive<{ -readonly [Key in keyof Load]: Load[Key] }>({ state: 'loading', sentence: '', again });
  async function again() {
    if (value.value === undefined) load.state = 'loading';
    try {
      value.value = await fetch();
      load.state = 'ready';
    } catch (error) {
      Object.assign(load, failureOf(error));
    }
  }
  onShow(again);
  return { load, value };
}

export function failureOf(error: unknown): Pick<Load, 'state' | 'sentence'> {
  if (error instanceof Offline) return { state: 'offline', sentence: SAID.offline };
  if (error instanceof Refused && error.status === 401) return { state: 'stranger', sentence: SAID.stranger };
  return { state: 'refused', sentence: error instanceof Refused ? error.message : SAID.defect };
}

/** Something to be done once at a time, with the sentence of what went wrong. */
export function useDeed(): { isBusy: boolean; wrong: string; run(deed: () => Promise<void>): Promise<void> } {
  const state = reactive({
    isBusy: false,
    wrong: '',
    async run(deed: () => Promise<void>) {
      if (state.isBusy) return;
      state.isBusy = true;
      state.wrong = '';
      try {
        await deed();
      } catch (error) {
        state.wrong = failureOf(error).sentence;
      } finally {
        state.isBusy = false;
      }
    },
  });
  return state;
}
