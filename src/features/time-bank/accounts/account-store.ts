import { Schema } from 'mongoose';
import { idFrom, type RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import { isDuplicateKey } from '../../../platform/mongo.ts';
import type { Account, AccountKind } from './account.ts';

export type TimeAccountStore = ReturnType<typeof timeAccountStore>;

type HubKind = Exclude<AccountKind, 'person'>;

const hubId = (bank: RegionPath, kind: HubKind, partner = ''): string => idFrom('time-bank', bank, kind, partner);

/** Keeps the accounts of the time banks; a resident has one at most. */
export function timeAccountStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Account>(
    parts,
    'timeAccounts',
    {
      number: Number,
      bank: String,
      kind: String,
      holder: String,
      partner: String,
      bornOn: String,
      balance: Number,
      holds: [Mixed],
      state: String,
      openedAt: Date,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ holder: 1 }, { unique: true, partialFilterExpression: { holder: { $gt: '' } } }],
      [{ bank: 1, kind: 1, _id: 1 }],
      [{ 'holds.at': 1 }, { partialFilterExpression: { 'holds.token': { $gt: '' } } }],
    ],
  );

  async function ofHolder(holder: string): Promise<Account | null> {
    const [account] = await store.findWhere({ holder: { $eq: holder, $gt: '' } }, { limit: 1 });
    return account ?? null;
  }

  return {
    ...store,
    ofHolder,
    /** Opens a resident's account, or gives the one they have. */
    async openFor(account: Omit<Account, 'number'> & { readonly holder: string }): Promise<Account> {
      const happening = { name: 'time-bank.account-opened', by: account.holder, at: account.openedAt };
      try {
        return await insertNumbered(store, account, [{ ...happening, region: account.bank, facts: {} }]);
      } catch (error) {
        const other = isDuplicateKey(error, 'holder') ? await ofHolder(account.holder) : null;
        if (other === null) throw error;
        return other;
      }
    },
    /** The account of the community itself; null while it was never needed. */
    findHub: (bank: RegionPath, kind: HubKind, partner?: RegionPath): Promise<Account | null> =>
      store.find(hubId(bank, kind, partner)),
    /** The account of the community itself, which is there as soon as it is needed. */
    async ofHub(bank: RegionPath, kind: HubKind, now: Date, partner?: RegionPath) {
      const id = hubId(bank, kind, partner);
      const empty = { id, bank, kind, balance: 0, holds: [], state: 'open' as const, openedAt: now };
      return (
        (await store.find(id)) ??
        (await insertNumbered(store, { ...empty, ...(partner !== undefined && { partner }) }, []))
      );
    },
    async numbered(number: number): Promise<Account | null> {
      const [account] = await store.findWhere({ number }, { limit: 1 });
      return account ?? null;
    },
    ofBank: (
      bank: RegionPath,
      { kind, after = '', limit = 1000 }: { kind?: AccountKind; after?: string; limit?: number },
    ) =>
      store.findWhere({ bank, ...(kind !== undefined && { kind }), _id: { $gt: after } }, { sort: { _id: 1 }, limit }),
    /** Those on which something has been set aside since before. */
    holdingSince: (before: Date, limit: number): Promise<Account[]> =>
      store.findWhere({ 'holds.at': { $lte: before }, 'holds.token': { $gt: '' } }, { limit }),
  };
}
