/** The matching of one night, and what came of it; its id is the day in China on which it began. */
export interface Night {
  readonly id: string;
  readonly startedAt: Date;
  /** Absent while it is under way, or when its process died. */
  readonly finishedAt?: Date;
  /** Needs that waited without an offer. */
  readonly needs: number;
  /** Services that had room. */
  readonly services: number;
  readonly offered: number;
}
