export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heif';

/** What the first bytes say it is, whatever it is called; null for what is none of these. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const text = (from: number, until: number): string => String.fromCharCode(...bytes.subarray(from, until));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  return text(4, 8) === 'ftyp' && HEIF_BRANDS.has(text(8, 12)) ? 'heif' : null;
}

const HEIF_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'hevc',
  'hevx',
  'heim',
  'heis',
  'mif1',
  'msf1',
  'avif',
]);
