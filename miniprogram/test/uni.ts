import { beforeEach, vi } from 'vitest';

/** What uni-app gives every page, as far as these tests need it. */
const kept = new Map<string, string>();
beforeEach(() => kept.clear());
vi.stubGlobal('uni', {
  getStorageSync: (name: string) => kept.get(name) ?? '',
  setStorageSync: (name: string, value: string) => kept.set(name, value),
  removeStorageSync: (name: string) => kept.delete(name),
});
vi.stubGlobal('matchMedia', () => ({ matches: false }));
