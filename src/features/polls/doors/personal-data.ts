import { idsOf, type PersonalData } from '../../../kernel/index.ts';
import type { AssistedStore } from '../assisted/assisted-store.ts';
import type { ChallengeStore } from '../challenges/challenge-store.ts';
import type { KitStore } from '../kit/kit-store.ts';
import type { ProxiesStore } from '../proxy/proxies-store.ts';
import { withoutWordsOf } from '../challenges/challenge.ts';
import type { PollStore } from '../poll-store.ts';

interface Stores {
  readonly polls: PollStore;
  readonly assistedVotes: AssistedStore;
  readonly proxies: ProxiesStore;
  readonly pollKits: KitStore;
  readonly challenges: ChallengeStore;
}

/**
 * Votes taken down for somebody, and for whom they vote. They stay as an id's, like the votes themselves: how a result came
 * about does not change when somebody leaves. Whose ballot a vote was is forgotten, who watches the count, and with
 * what words somebody challenged a ballot.
 */
export const doorsData = ({ polls, assistedVotes, proxies, pollKits, challenges }: Stores): PersonalData => ({
  about: 'assisted-votes-and-proxies',
  async export(person) {
    const ids = idsOf(person);
    const assisted = await assistedVotes.forResidents(ids);
    const books = await challenges.ofPeople(ids);
    const naming = await proxies.namingProxy(ids);
    const titleOf = async (poll: string): Promise<string | undefined> => (await polls.find(poll))?.title;
    return {
      assisted: await Promise.all(
        assisted.map(async ({ poll, door, at, state }) => ({ poll: await titleOf(poll), door, at, state })),
      ),
      challenges: await Promise.all(
        books.map(async (book) => ({
          poll: await titleOf(book.id),
          challenges: book.challenges
            .filter(({ by }) => ids.includes(by))
            .map(({ door, words, at, ruling }) => ({ door, words, at, ruling })),
        })),
      ),
      votesFor: await Promise.all(
        naming.map(async ({ id, authorisations }) => ({
          poll: await titleOf(id),
          authorisations: authorisations
            .filter(({ proxy }) => ids.includes(proxy))
            .map(({ number, scope, recordedAt, revoked }) => ({ number, scope, recordedAt, revokedAt: revoked?.at })),
        })),
      ),
    };
  },
  async forget(person) {
    const ids = idsOf(person);
    for (const { id } of await assistedVotes.forResidents(ids))
      await assistedVotes.change(id, (vote) => ({
        next: { ...vote, voters: vote.voters.filter((voter) => !ids.includes(voter)) },
        result: undefined,
      }));
    for (const { id } of await challenges.ofPeople(ids))
      await challenges.change(id, (book) => ({ next: withoutWordsOf(book, ids), result: undefined }));
    for (const { id } of await pollKits.findWhere({ scrutineers: { $in: ids } }))
      await pollKits.change(id, (kit) => ({
        next: { ...kit, scrutineers: kit.scrutineers.filter((one) => !ids.includes(one)) },
        result: undefined,
      }));
  },
});
