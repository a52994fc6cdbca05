import sharp from 'sharp';
import { expect, it } from 'vitest';
import { PICTURES } from '../../../config/people/photos.ts';
import { createPictures } from '../../../src/platform/pictures/pictures.ts';
import { buildBomb, buildPhoneShot, buildPicture, TRACES } from '../../factories/needs/pictures.ts';

const pictures = createPictures(PICTURES);

it.each(['jpeg', 'png', 'webp'] as const)(
  'make() turns a %s into WebP of at most 1600 pixels, and a small one',
  async (kind) => {
    const made = await pictures.make(await buildPicture({ width: 3000, height: 1500, kind }));

    const [large, small] = await Promise.all([made.large, made.small].map((bytes) => sharp(bytes).metadata()));
    expect([large!.format, large!.width, large!.height]).toEqual(['webp', 1600, 800]);
    expect([small!.format, small!.width, small!.height]).toEqual(['webp', 320, 160]);
    expect([made.width, made.height]).toEqual([1600, 800]);
  },
);

it('make() makes no picture larger than it was', async () => {
  expect(await pictures.make(await buildPicture({ width: 200, height: 100 }))).toMatchObject({
    width: 200,
    height: 100,
  });
});

it('make() puts a picture upright and leaves out place, time and camera', async () => {
  const shot = await buildPhoneShot();
  const before = await sharp(shot).metadata();
  expect([before.exif !== undefined, before.xmp !== undefined, before.orientation]).toEqual([true, true, 6]);
  expect(TRACES.slice(0, 2).every((trace) => shot.includes(trace))).toBe(true);

  const made = await pictures.make(shot);

  expect([made.width, made.height]).toEqual([480, 640]);
  for (const bytes of [made.large, made.small]) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(TRACES.filter((trace) => Buffer.from(bytes).includes(trace))).toEqual([]);
  }
});

it.each([
  ['far too many pixels', () => buildBomb(60_000, 60_000), 'pictures.too-many-pixels'],
  ['just too many pixels', () => buildBomb(10_000, 5001), 'pictures.too-many-pixels'],
  ['a head without a body', () => buildBomb(5000, 5000), 'pictures.unreadable'],
  ['half of a photo', async () => (await buildPicture()).subarray(0, 900), 'pictures.unreadable'],
  [
    'a drawing that loads files',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'pictures.unreadable',
  ],
  ['a document', async () => Buffer.from('%PDF-1.7 not a photo'), 'pictures.unreadable'],
  ['nothing', async () => Buffer.alloc(0), 'pictures.unreadable'],
  [
    'a HEIC that cannot be opened',
    async () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
    'pictures.heic',
  ],
  ['too many bytes', async () => Buffer.alloc(PICTURES.longestBytes + 1, 0xff), 'pictures.too-large'],
])('make() refuses %s', async (_, given, code) => {
  await expect(pictures.make(await given())).rejects.toMatchObject({ kind: 'invalid', code });
});

it('make() opens what the bytes are, not what sharp could open besides', async () => {
  const tiff = Buffer.from('49492a0008000000', 'hex');

  await expect(pictures.make(tiff)).rejects.toMatchObject({ code: 'pictures.unreadable' });
});

it('reserve() holds no more bytes at once than it may, and takes further ones once there is room', () => {
  const few = createPictures({ ...PICTURES, mostBytesAtOnce: 100 });
  const release = few.reserve(60);

  expect(() => few.reserve(60)).toThrowError(expect.objectContaining({ kind: 'too-often', code: 'pictures.busy' }));
  release();
  release();

  few.reserve(60);
  expect(() => few.reserve(60)).toThrowError(expect.objectContaining({ code: 'pictures.busy' }));
});

it('make() leaves the event loop free while it works', async () => {
  const picture = await buildPicture({ width: 6000, height: 5000 });
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);

  const startedAt = performance.now();
  await Promise.all(Array.from({ length: 4 }, () => pictures.make(picture)));
  const all = performance.now() - startedAt;
  clearInterval(ticking);

  expect(longest).toBeLessThan(all / 3);
});
