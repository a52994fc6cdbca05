import { z } from 'zod';
import { allow, defineUseCase, isRefusal, newId, Refusal, type Actor, type Clock } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import type { Pictures } from '../../../platform/pictures/pictures.ts';
import { mayAddPhoto } from '../policy.ts';
import type { Photo } from './photo.ts';
import type { PhotoStore } from './photo-store.ts';

export interface AddPorts {
  readonly needPhotos: PhotoStore;
  readonly pictures: Pictures;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/** Keeps a photo that a need will name; until one does, only its sender sees it. Its id is drawn by lot, whoever asks. */
export const addPhoto = defineUseCase({
  name: 'needs.add-photo',
  input: z.object({ picture: z.custom<Uint8Array>((value) => value instanceof Uint8Array, '请选一张照片') }),
  run: (ports: AddPorts, actor, { picture }, { cause }): Promise<Photo> => keepPhoto(ports, actor, { picture, cause }),
});

interface Given {
  readonly picture: Uint8Array;
  readonly cause: string | undefined;
  readonly isSaid?: true;
}

/** @returns the photo, or the one that was kept for the same cause before */
export async function keepPhoto(ports: AddPorts, actor: Actor, { picture, cause, ...said }: Given): Promise<Photo> {
  const { needPhotos, pictures, attempts, clock } = ports;
  allow(mayAddPhoto(actor), 'needs.photo-not-resident');
  const before = cause === undefined ? null : await needPhotos.addedFor(cause);
  if (before !== null) return before;

  await countOne(attempts, actor.id);
  const made = await pictures.make(picture);
  const { width, height } = made;
  const at = clock();
  const photo = { id: newId(), resident: actor.id, isKept: false, ...said, width, height, addedAt: at, touchedAt: at };
  return needPhotos.add(photo, made, cause);
}

/** Good or bad, each costs the same work. */
async function countOne(attempts: Attempts, who: string): Promise<void> {
  try {
    await attempts.use('photo', who);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Refusal('too-often', 'needs.too-many-photos', error.details);
  }
}
