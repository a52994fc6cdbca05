import { DAY, MINUTE } from '../../src/kernel/clock.ts';

/** What is taken in as a picture, and how it is kept. */
export const PICTURES = {
  /** As it was taken; what is larger is refused while it is being sent. */
  longestBytes: 10 * 1024 * 1024,
  /** Width times height, opened: a small file may claim to be a huge picture. */
  mostPixels: 50_000_000,
  /** The longer side of what is kept, in pixels: to be looked at, and in a row of others. */
  largeSide: 1600,
  smallSide: 320,
  /** Of WebP, 1 to 100. */
  quality: 80,
  /** Pictures worked on at once in one process, each off the event loop for at most so many seconds. */
  atOnce: 2,
  longestSeconds: 10,
  /** All pictures that one process holds at once, in bytes; further ones are asked to come again after so many seconds. */
  mostBytesAtOnce: 160 * 1024 * 1024,
  comeAgainSeconds: 5,
  /** How long a chat platform may take to hand over a picture. */
  fetchMs: 20_000,
} as const;

/** Photos of needs. How many somebody may send a day stands with the other attempts. */
export const PHOTOS = {
  mostOfNeed: 3,
  /** What belongs to no need is deleted after this time. */
  looseMs: DAY,
  lookEveryMs: 10 * MINUTE,
  /** What is sent in a chat belongs to a need that is said there within this time, before or after. */
  saidMs: 30 * MINUTE,
  /** How long a phone shows a photo again without asking whether it still may. */
  freshSeconds: 300,
  /** An export of one's own data holds so many themselves, newest first; of the rest their addresses. */
  mostExported: 30,
} as const;
