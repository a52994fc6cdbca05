import type { RegionPath } from '../../../kernel/index.ts';

/** Something said to the bot that it did not understand: the words masked, and not who said them. */
export interface NotUnderstood {
  readonly id: string;
  readonly text: string;
  /** Whose staff see it; empty when nobody knows where it was said. */
  readonly region: RegionPath | '';
  readonly at: Date;
  readonly label?: Label;
}

/** What somebody of the staff says was meant: a command's name, or `none` when the bot was right not to understand. */
export interface Label {
  readonly intent: string;
  readonly by: string;
}

export const NO_INTENT = 'none';
