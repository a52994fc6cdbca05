import type { Scene } from './scene.ts';

/** Who tries, in the order of the letters of a row. */
export const TRIERS = [
  'nobody',
  'guest',
  'lin',
  'wang',
  'organizer',
  'worker',
  'staff',
  'broker',
  'steward',
  'otherWorker',
  'system',
] as const;
export type Trier = (typeof TRIERS)[number];

/**
 * What a use case answers each of them: `+` it is theirs to do, `-` they may not, `?` for them there is no such thing,
 * `!` it needs somebody known. Input is what makes sense for it, on things made for this one try.
 */
export interface Row {
  readonly may: string;
  readonly input: (scene: Scene, trier: Trier) => object | Promise<object>;
}

export type Table = Readonly<Record<string, Row>>;

export const row = (may: string, input: Row['input']): Row => ({ may: may.replaceAll(' ', ''), input });

export const nothing = (): object => ({});

/** Only what was decided before is carried out. */
export const SYSTEM_ONLY = '--- -- -- - - - +';
/** Anybody, known or not. */
export const ANYBODY = '+++ ++ ++ + + + +';
