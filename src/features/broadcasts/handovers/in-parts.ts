import { HANDOVERS } from '../../../../config/handovers.ts';
import { inUnits, splitText } from '../../../kernel/index.ts';

/** What is said at once, as messages of their own. */
export interface Parts {
  readonly parts: readonly string[];
  /** How many characters are passed on, when not all are. */
  readonly cutAfter?: number;
}

export function inParts(text: string): Parts {
  const all = splitText(text, HANDOVERS.mostCharacters, inUnits);
  const passed = all.slice(0, HANDOVERS.mostParts);
  const parts = passed.map((part) => part.trim()).filter((part) => part !== '');
  return { parts, ...(passed.length < all.length && { cutAfter: passed.join('').length }) };
}
