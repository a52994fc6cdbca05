import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codePointsOf } from './glyphs.ts';
import { sfntOf } from './sfnt.ts';

export type Weight = 400 | 700;

/** A font file, and the code points it has. */
export interface Face {
  readonly name: string;
  readonly file: Buffer;
  readonly codePoints: ReadonlySet<number>;
}

/** Stands for a character that no font has, so that its place is seen: printers have used the 下駄 mark for a century. */
export const MISSING_MARK = '〓';

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
const faces = new Map<string, Promise<Face>>();
let subsets: Promise<readonly Subset[]> | undefined;

interface Subset {
  readonly name: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Which face has a character: the common ones are in one file, rarer ones in many small ones. @returns null when none has */
export async function faceFor(character: string, weight: Weight): Promise<Face | null> {
  const code = character.codePointAt(0)!;
  const common = await openFace('chinese-simplified', weight);
  if (common.codePoints.has(code)) return common;

  subsets ??= readSubsets();
  for (const { name, ranges } of await subsets) {
    if (!ranges.some(([first, last]) => code >= first && code <= last)) continue;
    const face = await openFace(name, weight);
    if (face.codePoints.has(code)) return face;
  }
  return null;
}

function openFace(subset: string, weight: Weight): Promise<Face> {
  const name = `noto-sans-sc-${subset}-${weight}-normal`;
  const open = faces.get(name) ?? readFace(name);
  faces.set(name, open);
  return open;
}

async function readFace(name: string): Promise<Face> {
  const file = sfntOf(await readFile(join(folder, 'files', `${name}.woff`)));
  return { name, file, codePoints: codePointsOf(file) };
}

/** The package lists which code points each of its small files is for: `"[4]": "U+1f1e9-1f1f5,U+1f21a"`. */
async function readSubsets(): Promise<readonly Subset[]> {
  const listed = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(listed).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/gu, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
}
