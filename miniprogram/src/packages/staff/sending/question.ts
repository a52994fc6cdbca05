import type { Answer, Input } from '@/api/client';
import { STAFF_SENDING } from '@/phrases/staff-sending';

export type Asked = Input<'POST /halls/{hallId}/polls'>;
export type Method = Asked['method'];
export type Pack = Answer<'GET /polls/packs'>['items'][number];

const FEN = 100;

/** What was written, line by line, without blanks and empty lines. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Yuan as they are written, in whole fen; null for anything else, and for nothing. */
export function fenOf(yuan: string): number | null {
  const written = yuan.trim();
  if (!/^\d{1,9}(\.\d{1,2})?$/u.test(written)) return null;
  const [whole = '0', part = ''] = written.split('.');
  const fen = Number(whole) * FEN + Number(part.padEnd(2, '0'));
  return fen > 0 ? fen : null;
}

/** How a question is put, as it was written down. */
export interface Written {
  readonly title: string;
  readonly method: Method;
  readonly options: readonly string[];
  /** Of points: the most that can be given. */
  readonly highest: string;
  /** Of a budget: all the money and what each option costs, in yuan. */
  readonly total: string;
  readonly costs: readonly string[];
}

/** What is still missing of it, in a sentence; empty where nothing is. */
export function missingIn({ title, method, options, total, costs }: Written): string {
  if (title.trim().length < 2 || (method !== 'yes-no' && options.length < 2)) return STAFF_SENDING.missing;
  if (method !== 'budget') return '';
  if (costs.length !== options.length) return STAFF_SENDING.costsMissing;
  return [total, ...costs].some((yuan) => fenOf(yuan) === null) ? STAFF_SENDING.moneyWrong : '';
}

/** The question as it is sent, once nothing is missing. */
export const askedFor = ({ title, method, options, highest, total, costs }: Written) => ({
  title: title.trim(),
  method,
  options: method === 'yes-no' ? [] : [...options],
  ...(method === 'score' && { highest: Number(highest) }),
  ...(method === 'budget' && {
    budget: { totalFen: fenOf(total) ?? 0, costsFen: costs.map((yuan) => fenOf(yuan) ?? 0) },
  }),
});

/** Packs that decide or ask and know the method; elections have a page of their own. */
export const packsFor = (packs: readonly Pack[], method: Method): Pack[] =>
  packs.filter(({ kind, methods }) => kind !== 'election' && methods.includes(method));
