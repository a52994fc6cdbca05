import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { maySeeWhole } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { takeAll, withPhotos } from './choose.ts';
import { isOver, mayChoosePhotos, photosOf } from './photo.ts';
import { photoIds } from './photo-ids.ts';
import type { PhotoStore } from './photo-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly needPhotos: PhotoStore;
  readonly clock: Clock;
}

/** Says which photos a need has, for as long as something can come of it; those left out are deleted. */
export const setPhotos = defineUseCase({
  name: 'needs.set-photos',
  input: z.object({ number: z.string().max(40), photos: photoIds }),
  async run({ needs, needPhotos, clock }: Ports, actor, { number, photos }, { cause }): Promise<Need> {
    const named = await needNumbered(needs, number);
    const need = found(maySeeWhole(actor, named) ? named : null, 'needs.missing');
    allow(mayChoosePhotos(actor, need), 'needs.not-yours');
    ensure(!isOver(need), `needs.now-${need.state}`, { number: need.number });

    const at = clock();
    await takeAll(needPhotos, { ids: photos, need: need.id, by: actor.id, at });
    const dropped = photosOf(need).filter((id) => !photos.includes(id));
    await Promise.all(dropped.map((id) => needPhotos.loosen(id)));
    await needs.change(
      need.id,
      (value) => ({ next: withPhotos(value, photos, { by: actor.id, at }), result: undefined }),
      { cause },
    );
    await needPhotos.keep(photos, need.id);
    await Promise.all(dropped.map((id) => needPhotos.remove(id)));
    return found(await needs.find(need.id), 'needs.missing');
  },
});
