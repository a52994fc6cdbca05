import type { Person, PersonalData } from '../../../kernel/index.ts';
import { idsOf } from '../../../kernel/index.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { AccountStore } from '../sessions/account-store.ts';
import type { SessionStore } from '../sessions/session-store.ts';

interface Stores {
  readonly residents: ResidentStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
}

/** The record itself with its contacts and consents, the account, the log-ins. */
export const residentsData = ({ residents, accounts, sessions }: Stores): PersonalData => ({
  about: 'resident',
  async export({ id }: Person) {
    const [resident, account] = await Promise.all([residents.find(id), accounts.of(id)]);
    if (resident === null) return null;
    const { name, bornOn, dwelling, contacts, trust, region, grants, consents, preferences, tags, metAt } = resident;
    const known = {
      name,
      bornOn,
      dwelling,
      contacts: contacts.map(({ channel, contact }) => ({ channel, contact })),
      trust,
      region,
    };
    return { id, ...known, grants, consents, preferences, tags, metAt, account: account?.id ?? null };
  },
  async forget(person) {
    for (const id of idsOf(person)) {
      await sessions.closeAllOf(id);
      const account = await accounts.of(id);
      if (account !== null) await accounts.remove(account.id);
    }
  },
});
