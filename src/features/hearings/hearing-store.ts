import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { insertNumbered } from '../../platform/numbered.ts';
import type { SignUp } from './calling/seats.ts';
import type { Hearing } from './hearing.ts';

export type HearingStore = ReturnType<typeof hearingStore>;

/**
 * Keeps hearings whole: list, lot, session, minutes and answers of one are one document, so that no two of its steps can be
 * taken at once. Only the end of a long list of sign-ups is in it.
 */
export function hearingStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Hearing>(
    parts,
    'hearings',
    {
      number: Number,
      hall: String,
      region: String,
      rooms: [String],
      voters: Mixed,
      title: String,
      question: String,
      place: String,
      startsAt: Date,
      seats: Number,
      signUpUntil: Date,
      quorum: Mixed,
      speakingMinutes: Number,
      questionMinutes: Number,
      agenda: [String],
      invited: [String],
      papers: [Mixed],
      state: String,
      announcedAt: Date,
      announcedBy: String,
      commitment: String,
      signUps: [Mixed],
      list: Mixed,
      lot: Mixed,
      seated: [Mixed],
      session: Mixed,
      minutes: Mixed,
      questions: [Mixed],
      conclusion: Mixed,
      postponed: [Mixed],
      cancelled: Mixed,
      remindAt: Date,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ hall: 1, number: 1 }],
      [{ rooms: 1, state: 1 }],
      [{ region: 1, state: 1 }],
      [{ 'voters.members': 1, state: 1 }],
      [{ state: 1, signUpUntil: 1 }],
      [{ 'signUps.resident': 1 }],
      [{ invited: 1 }],
      [{ 'questions.owner.id': 1 }],
      [{ 'questions.by': 1 }],
      [{ remindAt: 1 }, { partialFilterExpression: { remindAt: { $gt: new Date(0) } } }],
      [{ region: 1, 'questions.dueAt': 1 }],
    ],
    { long: { field: 'signUps', keyOf: ({ resident }: SignUp) => resident } },
  );
  const goingOn = { state: { $nin: ['concluded', 'cancelled'] } };
  return {
    ...store,
    insertNumbered: (hearing: Omit<Hearing, 'number'>, happenings: readonly HappeningDraft[]): Promise<Hearing> =>
      insertNumbered(store, hearing, happenings),
    async numbered(number: number): Promise<Hearing | null> {
      const [hearing] = await store.findWhere({ number }, { limit: 1 });
      return hearing ?? null;
    },
    /** Hearings of a hall, latest first; a page starts below the number `below`. */
    ofHall: (hall: string, { below = Number.MAX_SAFE_INTEGER, limit = 1000 } = {}): Promise<Hearing[]> =>
      store.findWhere({ hall, number: { $lt: below } }, { sort: { number: -1 }, limit }),
    /** Those of a chat room that are not over. */
    goingOnInRoom: (room: string): Promise<Hearing[]> =>
      store.findWhere({ rooms: room, ...goingOn }, { sort: { number: 1 }, limit: 20 }),
    /** Those of these regions that are not over, and those that list the resident as a member or invite them. */
    goingOnFor: (regions: readonly RegionPath[], resident: string): Promise<Hearing[]> =>
      store.findWhere(
        {
          ...goingOn,
          $or: [{ region: { $in: [...regions] } }, { 'voters.members': resident }, { invited: resident }],
        },
        { sort: { number: 1 }, limit: 20 },
      ),
    dueToFreeze: (now: Date): Promise<Hearing[]> =>
      store.findWhere({ state: 'sign-up', signUpUntil: { $lte: now } }, { sort: { signUpUntil: 1 }, limit: 100 }),
    dueToRemind: (now: Date): Promise<Hearing[]> =>
      store.findWhere({ remindAt: { $lte: now, $gt: new Date(0) } }, { sort: { remindAt: 1 }, limit: 100 }),
    /** Concluded ones of the region and below with an answer that was due before now. */
    withOverdue: (region: RegionPath, now: Date): Promise<Hearing[]> =>
      store.findWhere(
        {
          region: { $gte: region, $lt: `${region}\uffff` },
          state: 'concluded',
          questions: { $elemMatch: { dueAt: { $lte: now }, answer: { $exists: false } } },
        },
        { sort: { number: 1 }, limit: 200 },
      ),
    /** Ids of hearings that name the resident anywhere. */
    async naming(resident: string): Promise<string[]> {
      const rows = await store.findWhere({
        $or: [
          { 'signUps.resident': resident },
          { invited: resident },
          { 'questions.owner.id': resident },
          { 'questions.by': resident },
          { 'voters.members': resident },
        ],
      });
      return [...new Set([...rows.map(({ id }) => id), ...(await store.inLongList(resident))])];
    },
  };
}
