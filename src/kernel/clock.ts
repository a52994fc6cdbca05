/** Where "now" comes from; tests give it, nothing inside reads the wall clock itself. */
export type Clock = () => Date;

export const wallClock: Clock = () => new Date();

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
