import type { Sharp, SharpInput } from 'sharp';
import { isRefusal, Refusal } from '../../kernel/index.ts';
import { inTurn } from './in-turn.ts';
import { pictureKind } from './picture-kind.ts';

/** Sides and areas in pixels, sizes in bytes. */
export interface PictureLimits {
  readonly longestBytes: number;
  readonly mostPixels: number;
  readonly largeSide: number;
  readonly smallSide: number;
  readonly quality: number;
  readonly atOnce: number;
  readonly longestSeconds: number;
  readonly mostBytesAtOnce: number;
  readonly comeAgainSeconds: number;
}

/** A picture as it may be kept: WebP, upright, and with nothing in it of place, time or camera. */
export interface KeptPicture {
  readonly large: Uint8Array;
  readonly small: Uint8Array;
  /** Of the large one, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pictures that people send, made small and harmless beside the event loop. */
export interface Pictures {
  /**
   * Takes room for a picture before it is read.
   * @returns gives the room back
   * @throws Refusal `pictures.busy` when this process holds as many as it may
   */
  reserve(bytes: number): () => void;
  /** @throws Refusal `pictures.too-large`, `pictures.too-many-pixels`, `pictures.heic` or `pictures.unreadable` */
  make(given: Uint8Array): Promise<KeptPicture>;
}

type Library = (input: SharpInput, options: object) => Sharp;

export function createPictures(limits: PictureLimits): Pictures {
  const takeTurn = inTurn(limits.atOnce);
  let library: Promise<Library> | undefined;
  let held = 0;

  return {
    reserve(bytes) {
      if (held + bytes > limits.mostBytesAtOnce)
        throw new Refusal('too-often', 'pictures.busy', { seconds: limits.comeAgainSeconds });
      held += bytes;
      let isHeld = true;
      return () => {
        if (isHeld) held -= bytes;
        isHeld = false;
      };
    },
    async make(given) {
      if (given.length > limits.longestBytes)
        throw new Refusal('invalid', 'pictures.too-large', { megabytes: Math.floor(limits.longestBytes / 1024 ** 2) });
      if (pictureKind(given) === null) throw new Refusal('invalid', 'pictures.unreadable');
      library ??= loadLibrary();
      const open = await library;
      return takeTurn(() => makeWith(open, given, limits));
    },
  };
}

/**
 * Loaded when the first picture comes. It opens four kinds and no other: what else it could read (drawings that load other
 * files, documents) is nobody's photo.
 */
async function loadLibrary(): Promise<Library> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((kind) => `VipsForeignLoad${kind}Buffer`) });
  // Nothing of anybody's picture stays in memory.
  sharp.cache(false);
  return (input, options) => sharp(input, options);
}

async function makeWith(open: Library, given: Uint8Array, limits: PictureLimits): Promise<KeptPicture> {
  try {
    // Read from the head of the file, before any of it is unpacked.
    const { width, height } = await open(given, { limitInputPixels: false }).metadata();
    if (width * height > limits.mostPixels)
      throw new Refusal('invalid', 'pictures.too-many-pixels', { megapixels: Math.floor(limits.mostPixels / 1e6) });

    // Whatever is not asked to be kept of the file's own notes is left out; colours are made those of a screen.
    const { data, info } = await open(given, { limitInputPixels: limits.mostPixels, failOn: 'error' })
      .autoOrient()
      .resize(within(limits.largeSide))
      .webp({ quality: limits.quality })
      .timeout({ seconds: limits.longestSeconds })
      .toBuffer({ resolveWithObject: true });
    const small = await open(data, {}).resize(within(limits.smallSide)).webp({ quality: limits.quality }).toBuffer();
    return { large: data, small, width: info.width, height: info.height };
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new Refusal('invalid', pictureKind(given) === 'heif' ? 'pictures.heic' : 'pictures.unreadable');
  }
}

const within = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;
