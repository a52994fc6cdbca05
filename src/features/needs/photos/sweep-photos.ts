import { z } from 'zod';
import { PHOTOS } from '../../../../config/people/photos.ts';
import { allow, defineUseCase, isSystem, later, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { needWith } from './photo.ts';
import type { PhotoStore } from './photo-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly needPhotos: PhotoStore;
  readonly clock: Clock;
}

/** Deletes photos that no need names. One that a need names all the same, after a crash between the two, is kept. */
export const sweepPhotos = defineUseCase({
  name: 'needs.sweep-photos',
  input: z.object({}),
  async run({ needs, needPhotos, clock }: Ports, actor): Promise<number> {
    allow(isSystem(actor), 'needs.system-only');
    const loose = await needPhotos.looseSince(later(clock(), -PHOTOS.looseMs));
    let removed = 0;
    for (const photo of loose) {
      const need = await needWith(needs, photo);
      if (need !== null) {
        await needPhotos.keep([photo.id], need.id);
        continue;
      }
      await needPhotos.removeLoose(photo);
      removed += 1;
    }
    return removed;
  },
});
