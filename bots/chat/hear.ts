import { CHAT } from '../../config/defaults.ts';
import type { Command, During, Utterance } from '../command.ts';
import { readAgain } from '../understand/likely/reworded.ts';
import { asHeard } from '../understand/normalize.ts';
import { plainRequest } from '../understand/plain-request.ts';

/** A command that is meant, and what it heard. */
export interface Heard {
  readonly command: Command;
  readonly slots: unknown;
}

/** The first command that hears itself meant; in a room without a mention only those that are certain. */
export function hearCommand(commands: readonly Command[], utterance: Utterance): Heard | null {
  if (!isReadable(utterance)) return null;
  const forms = formsOf(utterance);
  for (const command of commands) {
    if (!utterance.addressed && command.unaddressed !== true) continue;
    if (utterance.text.length > CHAT.longestRequest && command.takesLongTexts !== true) continue;
    if (utterance.kind === 'quote' && command.inQuotes !== true) continue;
    const slots = hearIn(command, utterance, forms);
    if (slots !== null)
      return { command, slots: utterance.addressed ? allSlots(command, slots, utterance, forms) : slots };
  }
  return null;
}

/** What was not addressed to the bot must be meant word by word. */
function formsOf(utterance: Utterance): readonly string[] {
  const text = asHeard(utterance.text);
  return utterance.addressed ? [...new Set([plainRequest(text), text])].filter((form) => form !== '') : [text];
}

/**
 * Without the politeness and slips around it, which are no part of a name or reason, else word by word as it was said:
 * each command in both forms before the next, since the last takes any free text.
 */
function hearIn(command: Command, utterance: Utterance, forms: readonly string[]): unknown {
  for (const form of forms) {
    const slots = command.hear(form, utterance);
    if (slots !== null) return slots;
  }
  return null;
}

/**
 * What was said freely is read once more, knowing what is meant, which makes it no more certain; what was said word by word
 * is what it says.
 */
function allSlots(command: Command, slots: unknown, utterance: Utterance, [form = '']: readonly string[]): unknown {
  const { isCertain } = slots as { readonly isCertain?: boolean };
  if (isCertain === true) return slots;
  const words = readAgain(command.name, form, utterance.at, utterance.text);
  const again = words === null ? null : command.hear(asHeard(words), { ...utterance, text: words });
  if (again === null) return slots;
  return isCertain === undefined ? again : { ...(again as object), isCertain };
}

/** What it does to a dialogue that is running; undefined when the dialogue has the word. */
export const duringOf = ({ command: { during }, slots }: Heard): During | undefined =>
  typeof during === 'function' ? during(slots) : during;

/** Does it call for an answer at all? What neighbours say to each other is neither kept nor answered. */
export const isForBot = (commands: readonly Command[], utterance: Utterance): boolean =>
  !ASKS_NOTHING.has(utterance.kind) && (utterance.addressed || hearCommand(commands, utterance) !== null);

const ASKS_NOTHING: ReadonlySet<Utterance['kind']> = new Set(['recall', 'sticker']);

/** Text, a voice message with the channel's transcript, or the reply to what it quotes. */
export const isReadable = ({ kind, text }: Utterance): boolean =>
  kind === 'text' || ((kind === 'voice' || kind === 'quote') && text.trim() !== '');
