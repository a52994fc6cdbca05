import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { platform } from '@platform';
import { call, pathOf, type Address, type Answer, type Input } from '@/api/client';
import { Refused } from '@/api/refused';

/** An address whose answer a page follows. */
export interface Followed {
  readonly path: string;
  ask(): Promise<unknown>;
  tell(answer: unknown): void;
}

/** Pauses between two questions, or two attempts to listen: they grow while nothing changes. */
const PAUSES = { firstMs: 3_000, growth: 1.5, longestMs: 60_000 };

/** An address that the server marks `isLive`, without a query. */
export const follow = <Name extends Address>(
  address: Name,
  input: Input<Name>,
  tell: (answer: Answer<Name>) => void,
): Followed => ({
  path: pathOf(address, input).path,
  ask: () => (call as (name: Name, given: Input<Name>) => Promise<unknown>)(address, input),
  tell: (answer) => tell(answer as Answer<Name>),
});

/**
 * Follows what a page shows while it is in view: told by the server where the platform can listen, else by asking with growing
 * pauses. An address that is refused is followed no longer.
 * @param followed looked at whenever following begins
 * @returns begins anew, after something was done or when what is followed has changed
 */
export function useLive(followed: () => readonly Followed[]): () => void {
  let stop: () => void = () => undefined;
  let isShown = false;

  function begin() {
    stop();
    if (isShown) stop = platform.listen === null ? askAgain(followed()) : keepListening(followed());
  }
  function end() {
    isShown = false;
    stop();
    stop = () => undefined;
  }
  onShow(() => {
    isShown = true;
    begin();
  });
  onHide(end);
  onUnload(end);
  return begin;
}

/** @returns how to stop */
export function keepListening(followed: readonly Followed[]): () => void {
  let left = [...followed];
  let pauseMs = PAUSES.firstMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: () => void = () => undefined;

  function take() {
    close();
    close = () => undefined;
    if (left.length === 0 || platform.listen === null) return;
    const paths = left.map(({ path }) => path);
    close = platform.listen(paths, {
      changed(of, body) {
        pauseMs = PAUSES.firstMs;
        left.find(({ path }) => path === of)?.tell(body);
      },
      refused(of) {
        left = left.filter(({ path }) => path !== of);
        take();
      },
      lost() {
        timer = setTimeout(take, pauseMs);
        pauseMs = longer(pauseMs);
      },
    });
  }
  take();
  return () => {
    clearTimeout(timer);
    close();
    left = [];
  };
}

/** @returns how to stop */
export function askAgain(followed: readonly Followed[]): () => void {
  const last = new Map<string, string>();
  let left = [...followed];
  let pauseMs = PAUSES.firstMs;
  let timer: ReturnType<typeof setTimeout>;
  let isOver = false;

  async function ask(one: Followed): Promise<boolean> {
    const answer = await one.ask();
    const text = JSON.stringify(answer);
    const isNew = last.get(one.path) !== text;
    last.set(one.path, text);
    if (isNew && !isOver) one.tell(answer);
    return isNew;
  }

  async function round() {
    const told = await Promise.all(left.map((one) => ask(one).catch((error: unknown) => reasonOf(error))));
    if (isOver) return;
    left = left.filter((_, place) => told[place] !== 'refused');
    if (left.length === 0) return;
    pauseMs = told.includes(true) ? PAUSES.firstMs : longer(pauseMs);
    timer = setTimeout(() => void round(), pauseMs);
  }
  timer = setTimeout(() => void round(), pauseMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

const longer = (pauseMs: number): number => Math.min(PAUSES.longestMs, Math.round(pauseMs * PAUSES.growth));

/** A "no" is for good, unless it is only about how often was asked, or the server is away; without a network one waits. */
const reasonOf = (error: unknown): 'refused' | 'later' =>
  error instanceof Refused && error.status < 500 && error.status !== 429 ? 'refused' : 'later';
