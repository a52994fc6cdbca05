import type { AssistedDoor } from '../../../src/features/polls/index.ts';

/** A vote that a worker takes down for somebody, as they say it. */
export interface SaidAssisted {
  readonly door: AssistedDoor;
  readonly poll?: number;
  /** Door or name. */
  readonly whose: string;
  readonly choices: readonly string[];
}

/** A vote for somebody by whom one was authorised. */
export interface SaidByProxy {
  readonly poll?: number;
  readonly number: number;
  readonly choices: readonly string[];
}

const POLL = '(?:第?(?<poll>\\d{1,6})号(?:投票|表决)?[\\s:,]{1,3})?';
const ASSISTED = new RegExp(
  `^(?<door>电话|上门)代投[\\s:,]{0,3}${POLL}(?<whose>[^\\s:,]{1,30})[\\s:,]{1,3}(?:投票?)?\\s?(?<choice>[^\\s].{0,160})$`,
  'u',
);
const BY_PROXY = new RegExp(
  `^${POLL}替\\s?(?<number>\\d{1,4})号?(?:委托人?)?[\\s,]{0,3}投(?:票|给)?(?!诉|递|资|稿|靠)[\\s:,]{0,3}(?<choice>[^\\s].{0,160})$`,
  'u',
);

/** 电话代投 第3号 3-502 赞成 · 上门代投 林晓梅 2; empty where only that was said. */
export function readAssisted(text: string): SaidAssisted | null {
  if (/^(?:电话|上门)?代投(?:票)?$/u.test(text)) return { door: 'phone', whose: '', choices: [] };
  const groups = ASSISTED.exec(text)?.groups;
  if (groups === undefined) return null;
  return {
    door: groups.door === '电话' ? 'phone' : 'doorstep',
    ...pollIn(groups.poll),
    whose: groups.whose!,
    choices: choicesIn(groups.choice!),
  };
}

/** 替1号投 赞成 · 第3号 替2 投票 1、3 */
export function readByProxy(text: string): SaidByProxy | null {
  const groups = BY_PROXY.exec(text)?.groups;
  if (groups === undefined) return null;
  return { ...pollIn(groups.poll), number: Number(groups.number), choices: choicesIn(groups.choice!) };
}

/** 我的委托 · 我替谁投票 */
export const asksForProxies = (text: string): boolean =>
  /^(?:看看?|查一?下?)?(?:我的委托(?:投票)?|我(?:可以|能)?替谁投票?|谁委托(?:了)?我)\??$/u.test(text);

const pollIn = (poll: string | undefined): { readonly poll?: number } =>
  poll === undefined ? {} : { poll: Number(poll) };

const choicesIn = (words: string): string[] => words.split(/[、,\s]/u).filter((choice) => choice !== '');
