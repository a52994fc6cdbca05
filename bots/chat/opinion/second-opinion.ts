import { HARMLESS_INTENTS, type Intent } from '../../../config/intents.ts';
import { OPINION } from '../../../config/learning.ts';
import type { Actor } from '../../../src/kernel/index.ts';
import type { Command, Utterance } from '../../command.ts';
import { likelyIntent, type Likely } from '../../understand/likely/likely-intent.ts';
import { reworded } from '../../understand/likely/reworded.ts';
import { isBareAnswer } from '../../understand/conversation/bare-answer.ts';
import { asHeard } from '../../understand/normalize.ts';
import { plainRequest } from '../../understand/plain-request.ts';
import { yesOrNo } from '../../understand/yes-or-no.ts';
import { hearCommand, type Heard } from '../hear.ts';
import { isShownTo } from '../shown-to.ts';

/**
 * What the examples say of words that no rule is sure of: something else is meant, it perhaps is, somebody may be in danger, or nothing is
 * asked for.
 */
export type Opinion =
  | { readonly kind: 'meant'; readonly heard: Heard }
  | { readonly kind: 'perhaps'; readonly heard: Heard; readonly words: string }
  | { readonly kind: 'danger' }
  | { readonly kind: 'talk' };

/**
 * A second opinion on what was said to the bot and no rule heard, or only the one that takes any free text for a need, or one
 * that hears free words of which it is not certain.
 * It takes no danger away that the rules found; where they found none it may see that there is something to ask.
 * @returns null when there is nothing to add
 */
export function secondOpinion(
  commands: readonly Command[],
  { actor, utterance }: { readonly actor: Actor; readonly utterance: Utterance },
  heard: Heard | null,
): Opinion | null {
  const isOpen = heard === null || isGuessed(heard) || isFreelyHeard(heard);
  const isShort = utterance.text.length <= OPINION.longest && !isAnswer(asHeard(utterance.text));
  if (!isOpen || !utterance.addressed || !isShort) return null;
  const offered = new Map(commands.filter((command) => isOffered(command, actor)).map((each) => [each.name, each]));
  const likely = likelyIntent(
    utterance.text,
    (intent) => offered.has(intent) || UNOFFERED.has(intent),
    heard === null ? 'none' : isGuessed(heard) ? FREE_TEXT : (heard.command.name as Intent),
  );
  if (likely === null || likely.intent === heard?.command.name) return null;
  if (likely.intent === 'chat.danger') return likely.margin > OPINION.danger ? { kind: 'danger' } : null;
  if (heard !== null && !isGuessed(heard) && !isAgainst(likely)) return null;
  const isLong = utterance.text.length > OPINION.longestRequest;
  // Nobody chats this long.
  if (likely.intent === 'none')
    return heard !== null && !isLong && likely.margin > OPINION.surelyTalk ? { kind: 'talk' } : null;
  if (heard !== null && isGuessed(heard) && (isLong || likely.intent === FREE_TEXT)) return null;
  if (!isLikely(likely)) return null;
  return asHeardBy(offered.get(likely.intent)!, commands, utterance, likely.margin);
}

const isAnswer = (text: string): boolean => isBareAnswer(text) || yesOrNo(text) !== null;

/** Sure by itself, or far ahead of what the rules heard. */
const isLikely = ({ margin, ahead }: Likely): boolean =>
  margin >= OPINION.perhaps || (margin >= OPINION.least && ahead >= OPINION.apart);

/** What the rules hear in free words is doubted only when it is unlikely by itself. */
const isAgainst = ({ margin, ahead }: Likely): boolean => ahead >= OPINION.against && margin - ahead < OPINION.doubtful;

/** Nothing was heard but free words, or free words beside the number of a need. */
const isGuessed = ({ command: { name }, slots }: Heard): boolean =>
  name === FREE_TEXT || (slots as { readonly isGuessed?: boolean }).isGuessed === true;

/** Heard in words of which a rule is not certain. */
const isFreelyHeard = ({ command: { name }, slots }: Heard): boolean =>
  FREELY_HEARD.has(name) && (slots as { readonly isCertain?: boolean }).isCertain !== true;

const FREELY_HEARD: ReadonlySet<string> = new Set([
  'activities.sign-up',
  'activities.cancel-sign-up',
  'polls.vote',
  'needs.mine',
  'broadcasts.compose',
] satisfies Intent[]);
const FREE_TEXT = 'needs.intake';
const UNOFFERED: ReadonlySet<string> = new Set(['none', 'chat.danger', 'chat.bot'] satisfies Intent[]);

/** Where the bot and no person answers. */
const isOffered = (command: Command, actor: Actor): boolean =>
  UNOFFERED.has(command.name) || isShownTo(command, actor, {});

/** The words that the command is sure of; null when they would be heard as something else. */
function asHeardBy(
  command: Command,
  commands: readonly Command[],
  utterance: Utterance,
  margin: number,
): Opinion | null {
  const intent = command.name as Intent;
  if (intent === FREE_TEXT) return { kind: 'meant', heard: { command, slots: { text: utterance.text.trim() } } };
  const plain = plainRequest(asHeard(utterance.text));
  const words = reworded(intent, command.example, plain, utterance.at, utterance.text);
  const heard = hearCommand(commands, { ...utterance, kind: 'text', text: words });
  if (heard === null || heard.command !== command) return null;
  const isSure = HARMLESS_INTENTS.has(intent) && margin > OPINION.surely;
  return isSure ? { kind: 'meant', heard } : { kind: 'perhaps', heard, words };
}
