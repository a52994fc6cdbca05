import { AROUND } from './words/around.ts';

/** Words of one kind, with blanks between them. */
type Words = string;

/**
 * A way of saying something: one word at least of every kind of `all`, any of `may`, in any order, and nothing else, but
 * for as many signs as `strange`. Only what shows something and changes nothing bears strange words.
 */
export interface Wording {
  readonly all: readonly Words[];
  readonly may?: Words;
  readonly strange?: number;
}

/** Longer texts say more than one thing. */
const LONGEST = 40;

/**
 * Is a text made of the words of one of these wordings, from end to end? What people put around any request may stand
 * anywhere. A word that is in no list makes it another text, so a wording hears no more than was written down for it.
 */
export function saysAny(...wordings: readonly Wording[]): (text: string) => boolean {
  const checks = wordings.map(checkOf);
  return (text) => {
    const words = text
      .toLowerCase()
      .replaceAll(/[\s,.:;!?~。、…"“”'()[\]【】\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]+/gu, '');
    return words.length > 0 && words.length <= LONGEST && checks.some((isMeant) => isMeant(words));
  };
}

/** Says so from end to end, or in one clause beside others that tell why: 天天响,通知给我关了吧. Not somewhere in a long story. */
export const inClause =
  (says: (text: string) => boolean) =>
  (text: string): boolean =>
    says(text) || (text.length <= LONGEST_WITH_REASON && clausesOf(text).some(says));

const LONGEST_WITH_REASON = 40;

const SHORTEST_CLAUSE = 4;
const clausesOf = (text: string): readonly string[] =>
  text.split(/[,;:。!?~…]+/u).filter((clause) => clause.trim().length >= SHORTEST_CLAUSE);

/** Which kinds a word is of, as bits; by its first sign, since that is how it is looked up. */
type Vocabulary = ReadonlyMap<string, readonly (readonly [word: string, kinds: number])[]>;

function checkOf({ all, may = '', strange = 0 }: Wording): (text: string) => boolean {
  const vocabulary = vocabularyOf([
    ...all.map((words, index) => [words, 2 ** index] as const),
    [`${may} ${AROUND}`, 0],
  ]);
  const everyKind = 2 ** all.length - 1;
  return (text) => {
    const bearable = Math.min(strange, Math.floor(text.length / SIGNS_TO_ONE_STRANGE));
    const atEnd = kindsAtEnd(text, vocabulary, bearable);
    return atEnd.some((kinds) => kinds.has(everyKind));
  };
}

function vocabularyOf(kinds: readonly (readonly [words: Words, kind: number])[]): Vocabulary {
  const kindsOf = new Map<string, number>();
  for (const [words, kind] of kinds)
    for (const word of words.split(/\s+/u).filter(Boolean)) kindsOf.set(word, (kindsOf.get(word) ?? 0) | kind);

  const bySign = new Map<string, [string, number][]>();
  for (const entry of kindsOf) bySign.set(entry[0][0]!, [...(bySign.get(entry[0][0]!) ?? []), entry]);
  return bySign;
}

/** A short text is not to be made of strange words. */
const SIGNS_TO_ONE_STRANGE = 3;
/** Never strange: they turn what is said into its opposite, or tell it of somebody else. */
const TELLING = '不没别未他她谁';

/**
 * The sets of kinds that were said, one set for each way of taking the text apart, by how many signs were strange; empty
 * when there is no way.
 */
function kindsAtEnd(text: string, vocabulary: Vocabulary, bearable: number): readonly ReadonlySet<number>[] {
  const reached = Array.from({ length: text.length + 1 }, () =>
    Array.from({ length: bearable + 1 }, () => new Set<number>()),
  );
  reached[0]![0]!.add(0);
  for (let at = 0; at < text.length; at += 1) {
    const isBearable = !TELLING.includes(text[at]!);
    for (const [strange, sets] of reached[at]!.entries()) {
      if (sets.size === 0) continue;
      for (const [word, kinds] of vocabulary.get(text[at]!) ?? []) {
        if (text.startsWith(word, at)) for (const set of sets) reached[at + word.length]![strange]!.add(set | kinds);
      }
      if (isBearable && strange < bearable) for (const set of sets) reached[at + 1]![strange + 1]!.add(set);
    }
  }
  return reached[text.length]!;
}
