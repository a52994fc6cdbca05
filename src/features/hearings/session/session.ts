/** What is asked for: to say something, to ask something, or to say that the rules are not kept (过程问题). */
export const FLOOR_KINDS = ['statement', 'question', 'order'] as const;
export type FloorKind = (typeof FLOOR_KINDS)[number];

/** Somebody who waits for the floor. */
export interface FloorRequest {
  /** In the order of asking, from 1 on; never given twice. */
  readonly ticket: number;
  readonly resident: string;
  readonly kind: FloorKind;
  readonly askedAt: Date;
  /** Of a turn that a point of order has interrupted: what is left of it. */
  readonly leftSeconds?: number;
}

/** The floor as somebody had it, or has it. */
export interface SpeakingTurn {
  readonly item: number;
  readonly resident: string;
  readonly kind: FloorKind;
  readonly beganAt: Date;
  readonly limitSeconds: number;
  readonly endedAt?: Date;
  /** By how much the limit was overrun; 0 when it was kept. */
  readonly overSeconds?: number;
  readonly isInterrupted?: true;
}

/** An item of the agenda as it was dealt with; once more where the session was adjourned in it. */
export interface ItemRecord {
  readonly number: number;
  readonly openedAt: Date;
  /** Of those with a seat, when it was opened. */
  readonly present: number;
  readonly due: number;
  readonly needed: number;
  readonly closedAt?: Date;
  readonly isAdjourned?: true;
}

/** From when to when somebody was there, as the clerk ticked it. */
export interface Attendance {
  readonly resident: string;
  readonly from: Date;
  readonly until?: Date;
}

export interface Session {
  readonly beganAt: Date;
  readonly endedAt?: Date;
  readonly attendance: readonly Attendance[];
  readonly items: readonly ItemRecord[];
  readonly queue: readonly FloorRequest[];
  readonly turns: readonly SpeakingTurn[];
  readonly lastTicket: number;
}

export const newSession = (beganAt: Date): Session => ({
  beganAt,
  attendance: [],
  items: [],
  queue: [],
  turns: [],
  lastTicket: 0,
});

export const isPresent = ({ attendance }: Session, resident: string): boolean =>
  attendance.some((one) => one.resident === resident && one.until === undefined);

/** Whoever was there at some time, each once. */
export const wasThere = ({ attendance }: Session): string[] => [...new Set(attendance.map(({ resident }) => resident))];

/** The item that is being dealt with. */
export const openItemOf = ({ items }: Session): ItemRecord | undefined =>
  items.find(({ closedAt }) => closedAt === undefined);

/** The number of the item that comes next; one in which the session was adjourned comes again. */
export function nextItemOf({ items }: Session): number {
  const last = items.at(-1);
  if (last === undefined) return 1;
  return last.isAdjourned === true ? last.number : last.number + 1;
}

export const turnNow = ({ turns }: Session): SpeakingTurn | undefined =>
  turns.find(({ endedAt }) => endedAt === undefined);

/** With the open item closed. */
export const closeItem = (session: Session, closedAt: Date, mark: Pick<ItemRecord, 'isAdjourned'> = {}): Session => ({
  ...session,
  items: session.items.map((item) => (item.closedAt === undefined ? { ...item, closedAt, ...mark } : item)),
});

/** With nobody there any more, nobody waiting and nobody speaking. */
export const allGone = (session: Session, until: Date): Session => ({
  ...session,
  queue: [],
  attendance: session.attendance.map((one) => (one.until === undefined ? { ...one, until } : one)),
});

/** With somebody ticked as there, or as gone; who goes waits for nothing any more. */
export function ticked(session: Session, resident: string, isThere: boolean, at: Date): Session {
  if (isPresent(session, resident) === isThere) return session;
  if (isThere) return { ...session, attendance: [...session.attendance, { resident, from: at }] };
  return {
    ...session,
    attendance: session.attendance.map((one) =>
      one.resident === resident && one.until === undefined ? { ...one, until: at } : one,
    ),
    queue: session.queue.filter((one) => one.resident !== resident),
  };
}
