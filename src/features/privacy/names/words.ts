import { ORDINARY_WORDS } from '../../../../config/privacy/names.ts';
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

/** The words of a run of Chinese characters, by the places they stand at. */
export interface Words {
  /** Those that lie in the passage wholly or in part. */
  readonly within: (start: number, end: number) => readonly Word[];
}

/** Takes a run of Chinese characters apart that begins at this place of the text. */
export function wordsOf(run: string, offset: number): Words {
  let end = offset;
  const words = segmenter()
    .tag(run, true)
    .map(({ word, tag }): Word => {
      const start = end;
      end += word.length;
      const firm = ORDINARY.has(word);
      const name = tag.startsWith('nr') && !firm;
      return { start, end, firm, name, ordinary: word.length > 1 && !name && tag !== 'x' };
    });
  const places = words.flatMap((word, index) => Array<number>(word.end - word.start).fill(index));
  return {
    within: (from, to) => words.slice(places[from - offset], (places[to - 1 - offset] ?? words.length) + 1),
  };
}
