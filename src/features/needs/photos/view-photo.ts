import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { maySeePhoto, needWith, PHOTO_SIZES } from './photo.ts';
import type { PhotoStore } from './photo-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly needPhotos: PhotoStore;
}

/** The bytes of a photo, WebP, for whoever may see it. */
export const viewPhoto = defineUseCase({
  name: 'needs.view-photo',
  input: z.object({ photoId: z.string().max(60), size: z.enum(PHOTO_SIZES).default('large') }),
  async run({ needs, needPhotos }: Ports, actor, { photoId, size }): Promise<Uint8Array> {
    const photo = found(await needPhotos.find(photoId), 'needs.photo-missing');
    const isTheirs = maySeePhoto(actor, photo, await needWith(needs, photo));
    return found(isTheirs ? await needPhotos.bytes(photoId, size) : null, 'needs.photo-missing');
  },
});
