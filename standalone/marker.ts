import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The engines that can own a data directory; their files are not interchangeable. */
export type Engine = 'mongod' | 'standalone';

/** Which engine made this data directory, or undefined when it is new. */
export function engineOf(dataDir: string): Engine | undefined {
  const name = readMarker(dataDir);
  if (name === undefined || name === 'mongod' || name === 'standalone') return name;
  throw new Error(`${markerFile(dataDir)} names no engine known here ("${name}"). It should say mongod or standalone.`);
}

/** Replaces the marker in one step, so that it never names half an engine. */
export function rememberEngine(dataDir: string, engine: Engine): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${markerFile(dataDir)}.new`;
  writeFileSync(draft, `${engine}\n`);
  renameSync(draft, markerFile(dataDir));
}

function readMarker(dataDir: string): string | undefined {
  try {
    return readFileSync(markerFile(dataDir), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function markerFile(dataDir: string): string {
  return join(dataDir, 'engine');
}
