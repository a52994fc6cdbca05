/** Every command, in the order in which they are tried. */
import type { Command } from '../command.ts';

export const COMMANDS: readonly Command[] = [];
