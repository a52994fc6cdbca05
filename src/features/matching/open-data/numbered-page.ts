import { z } from 'zod';
import { HSDS } from '../../../../config/directory/hsds.ts';

/** Pages by number, as the HSDS API has them. */
export const numberedPageInput = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(HSDS.mostPerPage).default(50),
};

/** As a query writes it, `true`, or as a program does. */
export const flag = z.union([z.boolean(), z.stringbool()]).default(false);

export interface NumberedPage<Thing> {
  readonly contents: readonly Thing[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** @param shown what becomes of the things that stand on the page */
export function numberedPage<Thing>(
  things: readonly Thing[],
  { page, per_page: size }: { readonly page: number; readonly per_page: number },
  shown: (thing: Thing) => Thing = (thing) => thing,
): NumberedPage<Thing> {
  const contents = things.slice((page - 1) * size, page * size).map(shown);
  return { contents, total: things.length, page, pages: Math.ceil(things.length / size) };
}
