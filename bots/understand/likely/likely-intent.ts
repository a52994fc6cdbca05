import { INTENT_SEEDS, type IntentSeed } from '../../../config/intent-seeds/index.ts';
import { CHATTER_SEEDS, SMALL_TALK_SEEDS, TELLING_SEEDS } from '../../../config/taxonomy/index.ts';
import { train, type LinearModel } from '../../../src/features/needs/index.ts';
import type { Intent } from '../../../config/intents.ts';
import { asHeard } from '../normalize.ts';
import { NUMERAL } from '../numerals.ts';

/** What words most likely mean, and by which margin; above zero is as sure as an example. */
export interface Likely {
  readonly intent: Intent;
  readonly margin: number;
  /** How far it is ahead of what the rules heard. */
  readonly ahead: number;
}

const TRAINING = { cost: 3, rounds: 6 };
const TALK: readonly IntentSeed[] = [...SMALL_TALK_SEEDS, ...CHATTER_SEEDS, ...TELLING_SEEDS].map((text) => ({
  text,
  intent: 'none',
}));

interface Learnt {
  readonly model: LinearModel;
  readonly known: ReadonlySet<string>;
}

let learnt: Learnt | undefined;

/** Learns from the seeds and from what staff labelled, which takes a second or two; without it the first question does. */
export function learnIntents(labelled: readonly IntentSeed[]): void {
  const examples = [...INTENT_SEEDS, ...TALK, ...labelled];
  learnt = {
    model: train(
      examples.map(({ text, intent }) => ({ text: asRead(text), label: intent })),
      TRAINING,
    ),
    known: new Set(examples.flatMap(({ text }) => signsOf(text))),
  };
}

/**
 * What these words most likely mean by the examples alone; an opinion beside the rules, which hear slots too.
 * @returns null for words unlike any example
 * @param mayMean leaves out what the speaker has no right to
 * @param heard what the rules heard
 */
export function likelyIntent(
  text: string,
  mayMean: (intent: Intent) => boolean = () => true,
  heard: Intent = 'none',
): Likely | null {
  if (learnt === undefined) learnIntents([]);
  const { model, known } = learnt!;
  const signs = signsOf(text);
  if (signs.filter((sign) => known.has(sign)).length < Math.max(LEAST_KNOWN, signs.length * SHARE_KNOWN)) return null;
  const scored = model.score(asRead(text));
  const best = scored.find(({ label }) => mayMean(label as Intent));
  if (best === undefined) return null;
  const own = scored.find(({ label }) => label === heard)!.score;
  return { intent: best.label as Intent, margin: best.score, ahead: best.score - own };
}

const LEAST_KNOWN = 2;
const SHARE_KNOWN = 0.7;

/** Han characters one by one, other letters by words: what a text is made of. */
const signsOf = (text: string): string[] =>
  asHeard(text)
    .toLowerCase()
    .match(/\p{Script=Han}|[a-z]+/gu) ?? [];

/** A classifier reads no digits: what kind of number it is says more than the number. */
const KINDS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/n?20\d{6}[- ]?\d{3,6}/giu, ' tracking '],
  [/(?<!\d)\d{8}(?!\d)/gu, ' longcode '],
  [/(?<!\d)\d{6}(?!\d)/gu, ' code '],
  [new RegExp(`第?${NUMERAL}号(?!楼|院|线|门|栋|路)`, 'gu'), ' item '],
  [new RegExp(`第?${NUMERAL}(?:条|个|封|则|项)`, 'gu'), ' item '],
  [/\d+(?:点|:\d\d)/gu, ' hour '],
];

/** Letters that nobody types: where a text begins, where a clause ends, where all ends. It matters where a word stands. */
const [BEGINNING, CLAUSE_END, END] = ['ㄅ', 'ㄆ', 'ㄇ'];

function asRead(text: string): string {
  const kinds = KINDS.reduce((words, [pattern, word]) => words.replaceAll(pattern, word), asHeard(text));
  return `${BEGINNING}${kinds.replaceAll(/[,;:。!?]+/gu, CLAUSE_END!)}${END}`;
}
