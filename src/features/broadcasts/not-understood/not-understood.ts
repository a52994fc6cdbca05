import type { Intent } from '../../../../config/intents.ts';
import type { RegionPath } from '../../../kernel/index.ts';

/** Something said to the bot that it did not understand: the words masked, and not who said them. */
export interface NotUnderstood {
  readonly id: string;
  readonly text: string;
  /** The same for words that differ in signs and blanks only. */
  readonly key: string;
  /** Whose staff see it; empty when nobody knows where it was said. */
  readonly region: RegionPath | '';
  readonly at: Date;
  readonly label?: Label;
}

/** What somebody of the staff says was meant: a command's name, or `none` when the bot was right not to understand. */
export interface Label {
  readonly intent: Intent;
  readonly by: string;
}

export const NO_INTENT = 'none' satisfies Intent;

/** What stays of words when signs, blanks and the width of letters do not count. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');
