import { AsyncLocalStorage } from 'node:async_hooks';

/** The languages the bot and the interface speak; the first where nobody asked for another. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const chosen = new AsyncLocalStorage<Locale>();

/**
 * Runs with this language for whatever is said meanwhile. Where it is spoken already nothing is set: following a value
 * through every promise costs all of them time.
 */
export const inLocale = <Result>(locale: Locale, run: () => Result): Result =>
  locale === currentLocale() ? run() : chosen.run(locale, run);

export const currentLocale = (): Locale => chosen.getStore() ?? 'zh';
