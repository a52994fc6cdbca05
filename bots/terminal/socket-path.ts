import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Longer addresses of Unix sockets are cut off by the system without a word (Linux 108 bytes, macOS 104). */
const LONGEST = 100;

/** Where the terminal channel listens and its client finds it: as set, else in the data folder. */
export function chatSocketPath(env: {
  readonly LINYI_CHAT_SOCKET?: string | undefined;
  readonly LINYI_DATA_DIR: string;
}) {
  const path = resolve(env.LINYI_CHAT_SOCKET ?? join(env.LINYI_DATA_DIR, 'chat.sock'));
  if (Buffer.byteLength(path) <= LONGEST) return path;
  return join(tmpdir(), `linyi-${createHash('sha256').update(path).digest('hex').slice(0, 16)}.sock`);
}
