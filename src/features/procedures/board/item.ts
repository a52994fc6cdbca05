import { BOARD } from '../../../../config/procedures/index.ts';
import { chinaDay, DAY, ensure, later, Refusal, type RegionPath } from '../../../kernel/index.ts';
import { sayMoment } from '../../../phrases/index.ts';

export const ITEM_KINDS = ['funds', 'donations', 'projects', 'deliberation', 'results'] as const;
/** 资金、捐赠、项目、议事、结果 */
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What is shown, as it was worded at one time. Earlier ones stay beside it. */
export interface ItemVersion {
  readonly text: string;
  readonly link?: string;
  /** The sum it is about, in fen. */
  readonly amountFen?: number;
  readonly by: string;
  readonly at: Date;
  /** Before this nobody takes it down, and after `until` it goes to the archive by itself. */
  readonly leastUntil: Date;
  readonly until: Date;
  /** What was wrong with the one before. */
  readonly reason?: string;
}

export interface Objection {
  /** Of its item, from 1. */
  readonly number: number;
  /** Absent once whoever objected had their data deleted. */
  readonly by?: string;
  readonly text: string;
  readonly at: Date;
  readonly answer?: { readonly text: string; readonly by: string; readonly at: Date };
}

/** Which step of a procedure an item was published for, and the how-manieth time it was gone through. */
export interface ItemSource {
  readonly procedure: string;
  readonly step: string;
  readonly round: number;
}

/** Something on the disclosure board 公示栏. */
export interface BoardItem {
  readonly id: string;
  readonly number: number;
  readonly region: RegionPath;
  /** Where it is told; none when it is only on the board. */
  readonly hall?: string;
  readonly rooms: readonly string[];
  readonly kind: ItemKind;
  readonly title: string;
  readonly source?: ItemSource;
  /** How many days a version stays at least. */
  readonly leastDays: number;
  readonly versions: readonly ItemVersion[];
  readonly objections: readonly Objection[];
  /** The end of its time on the board. */
  readonly until: Date;
  readonly takenDownBy?: string;
}

/** What a version is made of. */
export interface Wording {
  readonly text: string;
  readonly link?: string | undefined;
  readonly amountFen?: number | undefined;
  readonly days?: number | undefined;
  readonly reason?: string | undefined;
}

export const newestOf = ({ versions }: Pick<BoardItem, 'versions'>): ItemVersion => versions.at(-1)!;

export const isOn = ({ until }: Pick<BoardItem, 'until'>, now: Date): boolean => now < until;

/** Objections that nobody has answered. */
export const waitingIn = ({ objections }: Pick<BoardItem, 'objections'>): number =>
  objections.filter(({ answer }) => answer === undefined).length;

/** The end of the last of so many days; the day of publication does not count (民法典 201). */
const lastDay = (at: Date, days: number): Date => later(chinaDay(at).end, days * DAY);

/**
 * A version that is published now.
 * @throws Refusal when it would be shown for fewer days than it must
 */
export function versionOf(
  leastDays: number,
  { text, link, amountFen, days = leastDays, reason }: Wording,
  { by, at }: { readonly by: string; readonly at: Date },
): ItemVersion {
  if (days < leastDays) throw new Refusal('invalid', 'procedures.shown-too-short', { days: leastDays });
  return {
    text,
    ...(link !== undefined && { link }),
    ...(amountFen !== undefined && { amountFen }),
    by,
    at,
    leastUntil: lastDay(at, leastDays),
    until: lastDay(at, days),
    ...(reason !== undefined && { reason }),
  };
}

/** With a version beside the old ones; its days begin anew. */
export function corrected(item: BoardItem, version: ItemVersion): BoardItem {
  ensure(isOn(item, version.at), 'procedures.item-over', { item: item.number });
  ensure(item.versions.length < BOARD.mostVersions, 'procedures.too-many-versions', { most: BOARD.mostVersions });
  return { ...item, versions: [...item.versions, version], until: version.until };
}

/**
 * Gone to the archive before its time.
 * @throws Refusal before its least days are over, and while an objection waits
 */
export function takenDown(item: BoardItem, { by, now }: { readonly by: string; readonly now: Date }): BoardItem {
  const { number } = item;
  if (!isOn(item, now)) return item;
  const { leastUntil } = newestOf(item);
  ensure(now >= leastUntil, 'procedures.still-disclosed', { item: number, until: sayMoment(leastUntil) });
  ensure(waitingIn(item) === 0, 'procedures.objections-open', { item: number, waiting: waitingIn(item) });
  return { ...item, until: now, takenDownBy: by };
}

/** With an objection more. */
export function objectedTo(item: BoardItem, { by, text, at }: { by: string; text: string; at: Date }): BoardItem {
  const { number, objections } = item;
  ensure(isOn(item, at), 'procedures.item-over', { item: number });
  ensure(objections.length < BOARD.mostObjections, 'procedures.too-many-objections');
  const waiting = objections.filter((one) => one.by === by && one.answer === undefined).length;
  ensure(waiting < BOARD.mostWaiting, 'procedures.objections-waiting', { most: BOARD.mostWaiting });
  return { ...item, objections: [...objections, { number: objections.length + 1, by, text, at }] };
}
