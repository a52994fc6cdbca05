import { Schema } from 'mongoose';
import { isDuplicateKey } from '../../../platform/mongo.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Offer, OfferState } from './offer.ts';

export type OfferStore = ReturnType<typeof offerStore>;

const MOST_SLOTS = 1000;
const BATCH = 1000;
const MOST_OF_A_NEED = 200;

/** What tells whose waiting place an offer takes. */
export type WaitingOffer = Pick<Offer, 'id' | 'need' | 'service' | 'organization' | 'state'>;

export function offerStore(parts: StoreParts) {
  const store = aggregateStore<Offer>(
    parts,
    'offers',
    {
      need: String,
      number: String,
      match: String,
      service: String,
      organization: String,
      region: String,
      urgent: Boolean,
      score: Number,
      reasons: Schema.Types.Mixed,
      proposedBy: String,
      state: String,
      slot: Number,
      expiresAt: Date,
      preparedAt: Date,
      answeredBy: String,
      answeredAt: Date,
      end: String,
      note: String,
    },
    [
      [
        { organization: 1, slot: 1 },
        { unique: true, partialFilterExpression: { slot: { $exists: true } } },
      ],
      [{ organization: 1, state: 1, preparedAt: -1, _id: -1 }],
      [{ match: 1 }],
      [{ need: 1 }],
      [{ state: 1, expiresAt: 1 }],
    ],
  );

  return {
    ...store,
    /**
     * Keeps an offer in one of the organization's waiting places, of which there are `slots`.
     * @returns null when all are taken
     */
    async insertInSlot(offer: Offer, slots: number): Promise<Offer | null> {
      const taken = await slotsTaken(offer.organization);
      const free = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => !taken.has(slot));
      for (const slot of fromOwnPlace(free, offer.id)) {
        try {
          return await store.insert({ ...offer, slot }, []);
        } catch (error) {
          // The slot is the only thing that two offers may want: the same id again is no error.
          if (!isDuplicateKey(error)) throw error;
        }
      }
      return null;
    },
    ofMatch(match: string): Promise<Offer[]> {
      return store.findWhere({ match });
    },
    ofNeed(need: string): Promise<Offer[]> {
      return store.findWhere({ need });
    },
    /** Offers of the service that wait for an answer, or whose acceptance is under way. */
    async waitingFor({ id, organization }: { id: string; organization: string }): Promise<Offer[]> {
      return (await slotsOf(organization)).filter((offer) => offer.service === id);
    },
    /** Every offer that takes a waiting place of its organization, however many. */
    async *inSlots(): AsyncGenerator<WaitingOffer> {
      const found = store.model
        .find({ slot: { $exists: true } }, { need: 1, service: 1, organization: 1, state: 1 })
        .lean<(Omit<WaitingOffer, 'id'> & { readonly _id: string })[]>();
      for await (const { _id, ...offer } of found.cursor({ batchSize: BATCH })) yield { ...offer, id: _id };
    },
    /** All offers ever made of these needs. */
    async ofNeeds(needs: readonly string[]): Promise<Offer[]> {
      return store.findWhere({ need: { $in: [...needs] } }, { limit: needs.length * MOST_OF_A_NEED });
    },
    /** Offers whose time is up, the longest waiting first. */
    due(now: Date, limit: number): Promise<Offer[]> {
      return store.findWhere(
        { state: { $in: ['open', 'prepared'] }, expiresAt: { $lte: now } },
        { sort: { expiresAt: 1 }, limit },
      );
    },
    /** The offer to one of these organizations that has been changed for this cause. */
    async changedFor(organizations: readonly string[], cause: string): Promise<Offer | null> {
      return (await store.findWhere({ organization: { $in: organizations }, causes: cause }, { limit: 1 }))[0] ?? null;
    },
    /** Newest first, from just after the offer `after`. */
    ofOrganizations(
      organizations: readonly string[],
      states: readonly OfferState[],
      after: Offer | null,
      limit: number,
    ): Promise<Offer[]> {
      return store.findWhere(
        {
          organization: { $in: organizations },
          state: { $in: states },
          ...(after !== null && olderThan(after)),
        },
        { sort: { preparedAt: -1, _id: -1 }, limit },
      );
    },
  };

  async function slotsTaken(organization: string): Promise<ReadonlySet<number | undefined>> {
    return new Set((await slotsOf(organization)).map(({ slot }) => slot));
  }

  function slotsOf(organization: string): Promise<Offer[]> {
    return store.findWhere({ organization, slot: { $exists: true } }, { limit: MOST_SLOTS });
  }
}

const olderThan = ({ id, preparedAt }: Offer) => ({
  $or: [{ preparedAt: { $lt: preparedAt } }, { preparedAt, _id: { $lt: id } }],
});

/** Each offer begins at another place: many kept at once would otherwise all try the same one first. */
function fromOwnPlace(slots: readonly number[], id: string): readonly number[] {
  const sum = [...id].reduce((total, letter) => (total * 31 + letter.codePointAt(0)!) % 1_000_003, 0);
  const start = sum % Math.max(slots.length, 1);
  return [...slots.slice(start), ...slots.slice(0, start)];
}
