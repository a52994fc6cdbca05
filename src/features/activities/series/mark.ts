/** Which one of a series an activity is. */
export interface SeriesMark {
  readonly id: string;
  /** The day its rule named, `2026-03-04`; it stays when the activity is moved. */
  readonly on: string;
  readonly rule: string;
  /** How many changes of the series it has been through. */
  readonly revision: number;
}
