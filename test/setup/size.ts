/** True under `npm run test:full`, where the same tests run at the sizes the project is measured by. */
export const isFull = process.env.LINYI_FULL === '1';

/** How many: the everyday number, or the large one. */
export function size(everyday: number, full: number): number {
  return isFull ? full : everyday;
}
