import { COMPOUND_SURNAMES, ORDINARY_WORDS } from '../../../../config/privacy/names.ts';
import { TAKEN_FOR_NAMES } from '../../../../config/privacy/ordinary-words.ts';
import { segmenter } from '../../../kernel/index.ts';

/** A word of a text, with where it stands and what part of speech the dictionary takes it for. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Known as a word that is no name of a person. */
  readonly ordinary: boolean;
  /** So ordinary that no name begins with it. */
  readonly firm: boolean;
  /** Known as the name of a person. */
  readonly name: boolean;
}

const ORDINARY = new Set(ORDINARY_WORDS);
const COMPOUND = new Set(COMPOUND_SURNAMES);
const TAKEN = new Set(TAKEN_FOR_NAMES);

/** The words of a run of Chinese characters, by the places they stand at. */
export interface Words {
  /** Those that lie in the passage wholly or in part. */
  readonly within: (start: number, end: number) => readonly Word[];
}

/** Takes a run of Chinese characters apart that begins at this place of the text, once somebody asks. */
export function wordsOf(run: string, offset: number): Words {
  let known: { readonly words: readonly Word[]; readonly places: readonly number[] } | undefined;
  return {
    within: (from, to) => {
      const { words, places } = (known ??= placed(run, offset));
      return words.slice(places[from - offset], (places[to - 1 - offset] ?? words.length) + 1);
    },
  };
}

function placed(run: string, offset: number): { words: readonly Word[]; places: readonly number[] } {
  let end = offset;
  const words = segmenter()
    .tag(run, true)
    .map(({ word, tag }): Word => {
      const start = end;
      end += word.length;
      const firm = ORDINARY.has(word);
      const name =
        tag.startsWith('nr') && !firm && !TAKEN.has(word) && (word.length < 4 || COMPOUND.has(word.slice(0, 2)));
      return { start, end, firm, name, ordinary: word.length > 1 && !name && tag !== 'x' };
    });
  return { words, places: words.flatMap((word, index) => Array<number>(word.end - word.start).fill(index)) };
}
