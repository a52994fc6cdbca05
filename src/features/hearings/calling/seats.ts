/** Somebody who would like a seat. */
export interface SignUp {
  readonly resident: string;
  /** Their place in the balance, as it was known when they signed up. */
  readonly building: string;
  readonly ageBand: string;
  readonly signedUpAt: Date;
  /** Given when the list is frozen; it says nothing of when they signed up. */
  readonly number?: number;
}

/** Somebody who has a seat, or had one. */
export interface Seat {
  readonly resident: string;
  readonly number: number;
  readonly from: 'lot' | 'reserve';
  readonly leftAt?: Date;
  readonly reason?: string;
}
