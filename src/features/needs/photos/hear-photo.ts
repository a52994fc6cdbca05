import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { addPhoto, keepPhoto, type AddPorts } from './add-photo.ts';
import type { Photo } from './photo.ts';

/** Keeps a photo that was sent in a chat, for a need that is said there; else it is as any other. */
export const hearPhoto = defineUseCase({
  name: 'needs.hear-photo',
  input: z.object({ picture: addPhoto.input.shape.picture }),
  run: (ports: AddPorts, actor, { picture }, { cause }): Promise<Photo> =>
    keepPhoto(ports, actor, { picture, cause, isSaid: true }),
});
