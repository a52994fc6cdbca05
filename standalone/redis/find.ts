import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Where the set-up script puts programs it unpacked from the distribution's packages. */
export const toolsDir = resolve('.data', 'tools', 'bin');

/**
 * The first runnable file of this name.
 * @param searchPath directories in the form of the PATH variable
 * @returns its path, or undefined when there is none
 */
export function findProgram(name: string, searchPath: string): string | undefined {
  return searchPath
    .split(delimiter)
    .filter((directory) => directory !== '')
    .map((directory) => join(directory, name))
    .find(isRunnable);
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
