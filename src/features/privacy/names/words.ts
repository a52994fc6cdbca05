import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { ORDINARY_WORDS } from '../../../../config/privacy/names.ts';

/** A word of a text, with where it stands and what part of speech the dictionary takes it for. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Known as a word that is no name of a person. */
  readonly ordinary: boolean;
  /** Known as the name of a person. */
  readonly name: boolean;
}

const ORDINARY = new Set(ORDINARY_WORDS);

let jieba: Jieba | undefined;

/** Takes a run of Chinese characters apart into words. */
export function wordsOf(run: string, offset: number): Word[] {
  jieba ??= Jieba.withDict(dict);
  let end = offset;
  return jieba.tag(run, true).map(({ word, tag }) => {
    const start = end;
    end += word.length;
    const name = tag.startsWith('nr') && !ORDINARY.has(word);
    return { start, end, name, ordinary: word.length > 1 && !name && tag !== 'x' };
  });
}
