/** What was written down of a session, by item of the agenda. */
export interface Minutes {
  readonly items: readonly MinutesItem[];
  /** 1, and one more each time they were taken back after they had been put forward. */
  readonly version: number;
  readonly submittedAt?: Date;
  readonly confirmUntil?: Date;
  readonly confirmations: readonly Confirmation[];
}

export interface MinutesItem {
  readonly number: number;
  readonly text: string;
}

/** Somebody who was there says that so it was, or what should be added. */
export interface Confirmation {
  readonly resident: string;
  readonly at: Date;
  readonly remark?: string;
}

export const NO_MINUTES: Minutes = { items: [], version: 1, confirmations: [] };

/** The minutes with one item written, or written anew. */
export function withItem(minutes: Minutes, item: MinutesItem): Minutes {
  const others = minutes.items.filter(({ number }) => number !== item.number);
  return { ...minutes, items: [...others, item].toSorted((one, other) => one.number - other.number) };
}
