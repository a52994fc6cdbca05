/** What danger sounds like, as data: kinds of it, what is said around it, and how people spell it in a hurry. */
import { ACCIDENT } from './accident.ts';
import { ANIMAL } from './animal.ts';
import { COLLAPSE } from './collapse.ts';
import { FALL } from './fall.ts';
import { FIRE, GAS } from './fire.ts';
import { ILLNESS } from './illness.ts';
import { MISSING } from './missing.ts';
import { SELF_HARM } from './self-harm.ts';
import { TRAFFIC } from './traffic.ts';
import { TRAPPED } from './trapped.ts';
import { ABUSE, INTRUDER, VIOLENCE } from './violence.ts';
import type { DangerKind } from './kind.ts';

export * from './around/contexts.ts';
export * from './around/letters.ts';
export { DANGER_EXAMPLES, NEAR_MISSES, TOLD_DANGERS } from './examples.ts';
export type { DangerKind, DangerKindName } from './kind.ts';
export * from './spelling.ts';
export { DANGER_WORDS } from './words.ts';

export const DANGER_KINDS: readonly DangerKind[] = [
  FIRE,
  GAS,
  FALL,
  ILLNESS,
  ACCIDENT,
  COLLAPSE,
  TRAFFIC,
  ANIMAL,
  TRAPPED,
  MISSING,
  SELF_HARM,
  VIOLENCE,
  ABUSE,
  INTRUDER,
];
