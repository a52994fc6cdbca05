import { Refusal } from '../../../kernel/index.ts';
import type { Need, TimelineEntry } from '../need.ts';
import { photosOf } from './photo.ts';
import type { PhotoStore } from './photo-store.ts';

interface Choice {
  readonly ids: readonly string[];
  readonly need: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * Takes all of these photos for the need, or none.
 * @throws Refusal `needs.photo-unknown` when one is unknown, somebody else's, or another need's
 */
export async function takeAll(photos: PhotoStore, { ids, need, by, at }: Choice): Promise<void> {
  const taken = await photos.take(ids, need, by, at);
  if (taken.length === ids.length) return;
  await photos.letGo(taken, need);
  throw new Refusal('invalid', 'needs.photo-unknown');
}

/** The need with these photos; those involved see in its timeline that there are more or fewer. */
export function withPhotos(need: Need, ids: readonly string[], { by, at }: Pick<Choice, 'by' | 'at'>): Need {
  const before = photosOf(need);
  const isSame = ids.length === before.length && ids.every((id, place) => before[place] === id);
  if (isSame) return need;
  const { photos: _photos, ...rest } = need;
  const step = ids.some((id) => !before.includes(id)) ? 'add-photos' : 'remove-photos';
  const entry: TimelineEntry = { at, step, by, isPrivate: true };
  return { ...rest, ...(ids.length > 0 && { photos: ids }), timeline: [...need.timeline, entry] };
}
