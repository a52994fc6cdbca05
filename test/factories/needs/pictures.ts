import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { addPhoto, submitNeed, viewPhoto, type Photo } from '../../../src/features/needs/index.ts';
import { perform, type Actor } from '../../../src/kernel/index.ts';
import type { App } from '../../../src/app.ts';
import type { Community } from '../community.ts';

/** What a phone's camera writes into a picture beside the picture. */
export const TRACES = ['Exif', 'SecretPhone', '30/1 40/1', 'http://ns.adobe.com/xap', '2026:03:02'];

interface Given {
  readonly width?: number;
  readonly height?: number;
  readonly kind?: 'jpeg' | 'png' | 'webp' | 'avif';
}

/** A plain picture with nothing in it but its colour. */
export const buildPicture = ({ width = 640, height = 480, kind = 'jpeg' }: Given = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c06030' } })
    .toFormat(kind)
    .toBuffer();

/** As a phone takes it: lying on its side, with place, time and camera. */
export const buildPhoneShot = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#3060c0' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'SecretPhone' },
      IFD2: { DateTimeOriginal: '2026:03:02 09:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 40/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 3/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a href="http://ns.adobe.com/xap/1.0/">SecretPhone</a></x:xmpmeta>')
    .toBuffer();

/** A few hundred bytes that claim to be a picture of so many pixels. */
export async function buildBomb(width: number, height: number): Promise<Buffer> {
  const png = await buildPicture({ width: 8, height: 8, kind: 'png' });
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** Somebody has sent a photo already. */
export const aPhotoOf = async (app: App, actor: Actor, once?: string): Promise<Photo> =>
  perform(addPhoto, app, actor, { picture: await buildPicture() }, { once });

/** A need of 林晓梅 with one photo. */
export async function aNeedWithPhoto({ app, lin }: Pick<Community, 'app' | 'lin'>) {
  const photo = await aPhotoOf(app, lin);
  const need = await perform(submitNeed, app, lin, { text: '家里的灯坏了，想找师傅来修一下', photos: [photo.id] });
  return { photo, need };
}

export const countPhotos = ({ app }: Pick<Community, 'app'>): Promise<number> =>
  app.connection.model('need-photos').countDocuments({});

/** Does the actor see the photo? Else the code of the refusal. */
export const seesPhoto = ({ app }: Pick<Community, 'app'>, actor: Actor, photoId: string): Promise<true | string> =>
  perform(viewPhoto, app, actor, { photoId }).then(
    () => true as const,
    ({ code }: { readonly code: string }) => code,
  );
