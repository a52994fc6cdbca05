/** Every dialogue. */
import type { Dialogue } from '../command.ts';

export const DIALOGUES: readonly Dialogue[] = [];
