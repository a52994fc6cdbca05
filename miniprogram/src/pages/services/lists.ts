import { call } from '@/api/client';
import { sayDay } from '@/look/moment';
import { SERVICE } from '@/phrases/services';
import type { RouteName } from '@/routes';

export type ListName = 'supply' | 'needs' | 'opportunities';

/** A line of any of the three lists. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly mark: string;
  readonly note: string;
  readonly isFree: boolean;
  readonly to?: RouteName;
  readonly given?: Readonly<Record<string, string>>;
}

interface Wanted {
  readonly region: string;
  readonly words: string;
  readonly category: string;
  readonly after?: string;
}

const LIMIT = 20;

export async function findRows(
  list: ListName,
  { words, category, ...at }: Wanted,
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const given = { ...at, limit: LIMIT, ...(words !== '' && { words }) };
  const narrowed = { ...given, ...(category !== '' && { category }) };
  if (list === 'supply') return supplied(narrowed);
  return list === 'needs' ? needed(narrowed) : offered(given);
}

async function supplied(given: Parameters<typeof call<'GET /lists/supply'>>[1] & object) {
  const { items, next } = await call('GET /lists/supply', given);
  const rows = items.map(({ id, name, organizationName, text, isFree }) => ({
    id,
    title: name,
    mark: isFree ? `${organizationName} ${SERVICE.isFree}` : organizationName,
    note: text,
    isFree,
    to: 'service' as const,
    given: { id },
  }));
  return { rows, next };
}

async function needed(given: Parameters<typeof call<'GET /lists/needs'>>[1] & object) {
  const { items, next } = await call('GET /lists/needs', given);
  const rows = items.map(({ number, text, categoryName, place }) => ({
    id: number,
    title: text,
    mark: categoryName,
    note: [number, place].filter(Boolean).join(' '),
    isFree: false,
    to: 'trackNeed' as const,
    given: { number },
  }));
  return { rows, next };
}

async function offered(given: Parameters<typeof call<'GET /opportunities'>>[1] & object) {
  const { items, next } = await call('GET /opportunities', given);
  const rows = items.map(({ number, title, budgetFen, deadline, categoryName, purchaser }) => ({
    id: String(number),
    title,
    mark: `${SERVICE.budget(yuanOf(budgetFen))} ${SERVICE.deadline(sayDay(deadline))}`,
    note: `${categoryName} ${purchaser.name}`,
    isFree: false,
  }));
  return { rows, next };
}

/** 12 or 12.50; money is kept in whole fen. */
const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
