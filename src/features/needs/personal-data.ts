import { PHOTOS } from '../../../config/people/photos.ts';
import { idsOf, type Clock, type Person, type PersonalData } from '../../kernel/index.ts';
import { say } from '../../phrases/index.ts';
import { withdraw } from './handling/withdraw.ts';
import type { HeldNeedStore } from './held/held-need-store.ts';
import type { Need } from './need.ts';
import type { NeedStore } from './need-store.ts';
import type { Photo } from './photos/photo.ts';
import type { PhotoStore } from './photos/photo-store.ts';
import { followersOf, unfollow } from './merging/followers.ts';
import { canStep } from './steps.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly heldNeeds: HeldNeedStore;
  readonly needPhotos: PhotoStore;
  readonly clock: Clock;
}

/**
 * Needs with their words, photos, notes and answers. Of a deleted one the number, the category and the steps stay, and it goes on
 * for the neighbours who follow it.
 */
export const needsData = ({ needs, heldNeeds, needPhotos, clock }: Ports): PersonalData => ({
  about: 'needs',
  async obstacle(person) {
    const all = await needsOf(needs, person);
    return all.some(({ state }) => state === 'alerted' || state === 'acknowledged')
      ? 'needs.alert-before-leaving'
      : null;
  },
  async export(person) {
    const followed = (await Promise.all(idsOf(person).map((id) => needs.followedBy(id)))).flat();
    const follows = followed.map(({ number }) => number);
    const own = await needsOf(needs, person);
    const photos = await shownPhotos(
      needPhotos,
      await needPhotos.of(
        idsOf(person),
        own.map(({ id }) => id),
      ),
    );
    return [
      ...own.map(shown),
      ...(follows.length > 0 ? [{ follows }] : []),
      ...(photos.length > 0 ? [{ photos }] : []),
    ];
  },
  async forget(person) {
    const ids = idsOf(person);
    const own = await needsOf(needs, person);
    await needPhotos.forget(
      ids,
      own.map(({ id }) => id),
    );
    for (const { id } of own) await needs.change(id, (need) => erased(need, ids, clock()));
    for (const resident of ids) {
      await heldNeeds.forget(resident);
      for (let followed = await needs.followedBy(resident); followed.length > 0;) {
        for (const { id } of followed)
          await needs.change(id, (need) => ({ next: unfollow(need, resident), result: undefined }));
        followed = await needs.followedBy(resident);
      }
    }
  },
});

/** The latest themselves, as addresses that hold their own picture; of older ones where they are to be had. */
function shownPhotos(needPhotos: PhotoStore, photos: readonly Photo[]): Promise<unknown[]> {
  return Promise.all(
    photos.map(async ({ id, addedAt }, place) => {
      const bytes = place < PHOTOS.mostExported ? await needPhotos.bytes(id, 'large') : null;
      if (bytes === null) return { id, addedAt, address: `/api/v1/photos/${id}` };
      return { id, addedAt, address: `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}` };
    }),
  );
}

/** What the person themself may read. */
function shown(need: Need): unknown {
  const { number, text, place, category, urgency, state, affected, age, outcome, feedback, submittedAt, photos } = need;
  const timeline = need.timeline.map(({ at, step, note }) => ({ at, step, note }));
  return {
    number,
    text,
    place,
    category,
    urgency,
    state,
    affected,
    age,
    outcome,
    feedback,
    submittedAt,
    photos,
    timeline,
  };
}

/** All of them, newest first. */
export async function needsOf(needs: Pick<NeedStore, 'ofResident'>, person: Person): Promise<Need[]> {
  const all: Need[] = [];
  for (const id of idsOf(person)) {
    let page = await needs.ofResident(id);
    while (page.length > 0) {
      all.push(...page);
      page = await needs.ofResident(id, page.at(-1));
    }
  }
  return all;
}

/** What is noted with these steps is the number of another need. */
const ABOUT_NUMBERS = new Set(['absorb', 'release']);

/** Without anything that somebody said. */
function erased(need: Need, leaving: readonly string[], at: Date) {
  const words = say('needs.text-erased');
  if (need.text === words) return { result: undefined };
  const { next, happenings } = parted(need, leaving, at);
  const { place: _place, onBehalf: _onBehalf, age: _age, photos: _photos, feedback, outcome, ...rest } = next;
  return {
    next: {
      ...rest,
      text: words,
      affected: [],
      ...(feedback !== undefined && { feedback: withoutNote(feedback) }),
      ...(outcome !== undefined && { outcome: { ...outcome, note: '' } }),
      timeline: next.timeline.map((entry) => (ABOUT_NUMBERS.has(entry.step) ? entry : withoutNote(entry))),
    },
    happenings,
    result: undefined,
  };
}

/**
 * Goes on where neighbours follow it; what nobody else waits for is withdrawn where it still can be, and so is what was merged
 * into another, which goes on.
 */
function parted(need: Need, leaving: readonly string[], at: Date) {
  if (!canStep(need, 'withdraw')) return { next: need, happenings: [] };
  const by = need.resident;
  const isAwaited = followersOf(need).some(({ resident }) => !leaving.includes(resident));
  if (!isAwaited || need.state === 'merged') return withdraw(need, { by, at });
  const timeline = [...need.timeline, { at, step: 'leave', by }];
  // Its words are forgotten wherever they are kept for comparison, because it changed.
  return { next: { ...need, timeline, changedAt: at }, happenings: [] };
}

function withoutNote<Noted extends { readonly note?: string }>({ note: _note, ...rest }: Noted): Omit<Noted, 'note'> {
  return rest;
}
