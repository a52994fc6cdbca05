import { z } from 'zod';
import type { Page } from '../kernel/index.ts';

/** One page of a list as it leaves: give `next` back as `after` for the following page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const presentPage = <Item, Shown>(
  { items, next }: Page<Item>,
  present: (item: Item) => Shown,
): { items: Shown[]; next: string | null } => ({ items: items.map((item) => present(item)), next });

/** A moment as it leaves: ISO 8601 in UTC. */
export const moment = z.iso.datetime();
