import { z } from 'zod';
import { PHOTOS, PICTURES } from '../../../config/people/photos.ts';
import { addPhoto, mayAddPhoto, removePhoto, setPhotos, viewPhoto } from '../../features/needs/index.ts';
import { bytes, route, type Route } from '../route.ts';
import { need, presentNeed } from './shapes/need.ts';

/** Photos of needs: sent first, named by a need afterwards. */
export const photosRoutes: readonly Route[] = [
  route('post', '/photos', addPhoto, {
    summary:
      'Send a photo (JPEG, PNG, WebP; as the body, or as the file of a form) for a need to name; only its sender sees it until one does',
    creates: true,
    picture: { longestBytes: PICTURES.longestBytes, may: mayAddPhoto, refusal: 'needs.photo-not-resident' },
    output: z.object({ id: z.string(), width: z.int(), height: z.int() }),
    present: ({ id, width, height }) => ({ id, width, height }),
  }),
  route('get', '/photos/:photoId', viewPhoto, {
    summary: 'A photo as WebP, for those who see the whole need',
    output: bytes,
    type: 'image/webp',
    // A photo is never changed: whoever has all of it has its only version.
    caching: { seconds: PHOTOS.freshSeconds, isPublic: false, versionOf: ({ length }) => String(length) },
    present: (photo) => photo,
  }),
  route('delete', '/photos/:photoId', removePhoto, {
    summary: 'Delete a photo; of a need’s it is taken from the need too',
    output: z.object({}),
    present: () => ({}),
  }),
  route('put', '/needs/:number/photos', setPhotos, {
    summary: 'Say which photos a need has; those left out are deleted',
    output: need,
    present: presentNeed,
  }),
];
