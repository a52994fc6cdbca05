import { PHOTOS } from '../../../../config/people/photos.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { withPhotos } from './choose.ts';
import { photosOf } from './photo.ts';
import type { PhotoStore } from './photo-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly needPhotos: PhotoStore;
}

interface More {
  readonly ids: readonly string[];
  readonly by: string;
  readonly at: Date;
}

/**
 * Has a need that is there already name further photos: those that can be had, as far as there is room; done again, it
 * changes nothing.
 * @returns the need with its photos now, and which of the given it does not name
 */
export async function nameMore({ needs, needPhotos }: Ports, need: Need, { ids, by, at }: More) {
  if (ids.length === 0) return { shown: need, left: [] };
  const taken = await needPhotos.take(ids, need.id, by, at);
  const shown = await needs.change(need.id, (value) => {
    const all = [...new Set([...photosOf(value), ...taken])].slice(0, PHOTOS.mostOfNeed);
    const next = withPhotos(value, all, { by, at });
    return { next, result: next };
  });
  const named = shown == null ? [] : photosOf(shown);
  await needPhotos.keep(named, need.id);
  await needPhotos.letGo(taken, need.id);
  return { shown: shown ?? need, left: ids.filter((id) => !named.includes(id)) };
}
