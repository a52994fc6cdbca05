import type { App } from '../../../src/app.ts';
import type { Account, Bank } from '../../../src/features/time-bank/index.ts';
import type { RegionPath } from '../../../src/kernel/index.ts';

/** The time bank of 桂花社区, by the rules of good neighbours. */
export const buildBank = (given: Partial<Bank> = {}): Bank => ({
  id: '/d1/s1/c1/',
  rules: 'neighbours',
  rulesVersion: 1,
  state: 'open',
  partners: [],
  openedAt: new Date('2026-01-01T00:00:00Z'),
  ...given,
});

/** 林晓梅's account with ten hours on it. */
export const buildTimeAccount = (given: Partial<Account> = {}): Account => ({
  id: `account-${given.holder ?? 'lin'}`,
  number: 100,
  bank: '/d1/s1/c1/',
  kind: 'person',
  holder: 'lin',
  balance: 600,
  holds: [],
  state: 'open',
  openedAt: new Date('2026-01-01T00:00:00Z'),
  ...given,
});

/** A person's account, empty in a sound book until hours are granted. */
export const openAccountFor = (
  app: App,
  holder: string,
  bank: RegionPath,
  id = `account-${holder}`,
): Promise<Account> => {
  const { number: _number, ...account } = buildTimeAccount({ id, holder, bank, balance: 0 });
  return app.timeAccounts.openFor({ ...account, holder });
};
