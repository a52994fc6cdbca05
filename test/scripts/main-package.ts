import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Bytes of what WeChat fetches before the first page: all that was built but for the sub-packages that `app.json` names.
 * @param folder of the built mini-program
 */
export function mainPackageBytes(folder: string): number {
  const { subPackages } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as {
    readonly subPackages: readonly { readonly root: string }[];
  };
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !subPackages.some(({ root }) => relative(folder, path).startsWith(root)))
    .reduce((sum, path) => sum + statSync(path).size, 0);
}
