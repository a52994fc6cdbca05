import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { mayReview } from '../policy.ts';
import { withPhotos } from './choose.ts';
import { isSender, mayChoosePhotos, maySeePhoto, needWith, photosOf } from './photo.ts';
import type { PhotoStore } from './photo-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly needPhotos: PhotoStore;
  readonly clock: Clock;
}

/** Deletes a photo: its sender's or the need's own while it stands there; the workers' where it must not be shown. */
export const removePhoto = defineUseCase({
  name: 'needs.remove-photo',
  input: z.object({ photoId: z.string().max(60) }),
  async run({ needs, needPhotos, clock }: Ports, actor, { photoId }): Promise<void> {
    const photo = found(await needPhotos.find(photoId), 'needs.photo-missing');
    const need = await needWith(needs, photo);
    found(maySeePhoto(actor, photo, need) ? photo : null, 'needs.photo-missing');
    const isTheirs = need === null ? isSender(actor, photo) : mayChoosePhotos(actor, need);
    allow(isTheirs || (need !== null && mayReview(actor, need.region)), 'needs.photo-not-yours');

    await needPhotos.loosen(photoId);
    if (need !== null)
      await needs.change(need.id, (value) => {
        const left = photosOf(value).filter((id) => id !== photoId);
        return { next: withPhotos(value, left, { by: actor.id, at: clock() }), result: undefined };
      });
    await needPhotos.remove(photoId);
  },
});
