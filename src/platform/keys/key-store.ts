import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Keys that are not to lie where the data lies: whoever has a copy of store, queue and logs has none of these. */
export interface KeyStore {
  /** The key of this id, made when there is none: 32 bytes, the same for every process. */
  make(id: string): Promise<Buffer>;
  /** @returns null when there is none, or it was destroyed */
  find(id: string): Promise<Buffer | null>;
  /** From here on nothing that was sealed with it can be read, by anybody. Done again, it changes nothing. */
  destroy(id: string): Promise<void>;
}

const KEY_BYTES = 32;

/**
 * Keys as files in one folder, which no backup may hold; another implementation may stand on a key management service.
 * @param prefix of this installation, so that several can share the folder
 */
export function fileKeyStore(directory: string, prefix: string): KeyStore {
  const placeOf = (id: string): string =>
    join(directory, createHash('sha256').update(`${prefix}${id}`).digest('hex').slice(0, 40));

  async function find(id: string): Promise<Buffer | null> {
    const key = await readFile(placeOf(id)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    // A key that is being overwritten is one no more.
    return key === null || key.length !== KEY_BYTES || key.every((byte) => byte === 0) ? null : key;
  }

  return {
    find,
    async make(id) {
      const known = await find(id);
      if (known !== null) return known;
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const draft = `${placeOf(id)}.${randomBytes(6).toString('hex')}`;
      await writeWhole(draft, randomBytes(KEY_BYTES));
      // Of two that make it at once, the first one's counts: a link does not go over what is there.
      await link(draft, placeOf(id)).catch((error: unknown) => {
        if (!isThere(error)) throw error;
      });
      await rm(draft);
      await syncFolder(directory);
      return (await find(id)) ?? Promise.reject(new Error('A key that was just made is gone.'));
    },
    async destroy(id) {
      const file = await open(placeOf(id), 'r+').catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (file === null) return;
      try {
        await file.write(Buffer.alloc(KEY_BYTES), 0, KEY_BYTES, 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await rm(placeOf(id), { force: true });
      await syncFolder(directory);
    },
  };
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the entry of a file, or its being gone, survives a loss of power. */
async function syncFolder(directory: string): Promise<void> {
  const folder = await open(directory, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
const isThere = (error: unknown): boolean => codeOf(error) === 'EEXIST';
