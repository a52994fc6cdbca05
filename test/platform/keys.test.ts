import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openText, sealText } from '../../src/kernel/index.ts';
import { fileKeyStore } from '../../src/platform/keys/key-store.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linyi-key-store-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('fileKeyStore()', () => {
  it('makes one key however many ask for it at once, and none that only look', async () => {
    const stores = [fileKeyStore(directory, 'a:'), fileKeyStore(directory, 'a:')];
    expect(await stores[0]!.find('poll')).toBeNull();
    const made = await Promise.all(Array.from({ length: 40 }, (_, index) => stores[index % 2]!.make('poll')));
    expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1);
    expect(made[0]).toHaveLength(32);
    expect(await readdir(directory)).toHaveLength(1);
    expect(await fileKeyStore(directory, 'b:').find('poll')).toBeNull();
  });

  it('destroys a key for every process, once and for all that was sealed with it', async () => {
    const [one, other] = [fileKeyStore(directory, 'c:'), fileKeyStore(directory, 'c:')];
    const key = await one.make('poll');
    await Promise.all([one.destroy('poll'), other.destroy('poll')]);
    await one.destroy('poll');
    expect(await other.find('poll')).toBeNull();
    const left = await Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name))));
    expect(left.some((bytes) => bytes.equals(key))).toBe(false);
    expect((await one.make('poll')).equals(key)).toBe(false);
  });
});

describe('sealText()', () => {
  const key = Buffer.alloc(32, 7);

  it('is opened by the same key for the same thing only, and tells when a byte is another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, chance) => {
        const sealed = sealText(key, text, 'ballot');
        expect(openText(key, sealed, 'ballot')).toBe(text);
        expect(() => openText(Buffer.alloc(32, 8), sealed, 'ballot')).toThrow('unable to authenticate');
        expect(() => openText(key, sealed, 'another')).toThrow('unable to authenticate');
        const bytes = Buffer.from(sealed, 'base64');
        const place = chance % bytes.length;
        bytes[place] = bytes[place]! ^ 1;
        expect(() => openText(key, bytes.toString('base64'), 'ballot')).toThrow('unable to authenticate');
      }),
    );
  });

  it('is never the same twice', () => {
    expect(sealText(key, '赞成', 'ballot')).not.toBe(sealText(key, '赞成', 'ballot'));
  });
});
