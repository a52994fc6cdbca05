/**
 * The code points for which a plain font file (sfnt) has a glyph.
 * @throws Error when it has no character map of format 4 or 12, which every font for text has
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const table = tableOf(font, 'cmap');
  const maps = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    table.subarray(table.readUInt32BE(4 + index * 8 + 4)),
  );
  const long = maps.find((map) => map.readUInt16BE(0) === 12);
  const short = maps.find((map) => map.readUInt16BE(0) === 4);
  if (long !== undefined) return new Set(inGroups(long));
  if (short !== undefined) return new Set(inSegments(short));
  throw new Error('This font has no character map.');
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8));
  }
  throw new Error(`This font has no table ${tag}.`);
}

function* inGroups(map: Buffer): Generator<number> {
  const groups = map.readUInt32BE(12);
  for (let at = 16; at < 16 + groups * 12; at += 12) {
    const [first, last, glyph] = [map.readUInt32BE(at), map.readUInt32BE(at + 4), map.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) yield code;
  }
}

function* inSegments(map: Buffer): Generator<number> {
  const width = map.readUInt16BE(6);
  const [lasts, firsts, deltas, offsets] = [14, 16 + width, 16 + 2 * width, 16 + 3 * width];
  for (let at = 0; at < width; at += 2) {
    const [first, last] = [map.readUInt16BE(firsts + at), map.readUInt16BE(lasts + at)];
    const [delta, offset] = [map.readUInt16BE(deltas + at), map.readUInt16BE(offsets + at)];
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const found = offset === 0 ? code : map.readUInt16BE(offsets + at + offset + (code - first) * 2);
      if (found !== 0 && ((found + delta) & 0xffff) !== 0) yield code;
    }
  }
}
