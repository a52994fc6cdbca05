/** What this phone remembers by itself; every name that is used stands here. */
interface Kept {
  /** Of the mini-program: H5 has a cookie instead. */
  readonly token: string;
  /** Was there a log-in that may still be good? */
  readonly isLoggedIn: boolean;
  readonly look: { readonly isElder: boolean; readonly theme: 'system' | 'light' | 'dark' };
  readonly needDraft: {
    readonly text: string;
    readonly place: string;
    readonly unit: string;
    /** Ids of photos that were sent already. */
    readonly photos?: readonly string[];
  };
  readonly outbox: readonly Waiting[];
}

/** A request that is sent when there is a network again. */
export interface Waiting {
  readonly address: string;
  readonly input: object;
  readonly key: string;
  /** What the server said against it. */
  readonly refusal?: string;
}

const nameOf = (name: string): string => `linyi:${name}`;

export function recall<Name extends keyof Kept>(name: Name): Kept[Name] | undefined {
  const text = uni.getStorageSync(nameOf(name)) as string;
  return text === '' ? undefined : (JSON.parse(text) as Kept[Name]);
}

export function keep<Name extends keyof Kept>(name: Name, value: Kept[Name]): void {
  uni.setStorageSync(nameOf(name), JSON.stringify(value));
}

export function forget(name: keyof Kept): void {
  uni.removeStorageSync(nameOf(name));
}

/** After a log-out or a deletion: how the screen looks is all that stays. */
export function forgetPerson(): void {
  for (const name of ['token', 'isLoggedIn', 'needDraft', 'outbox'] as const) forget(name);
}
