import { contentWordsOf } from './model/text-features.ts';

const MOST = 12;

/** The words by which a message is searched for, as they come, without repetition. */
export const findKeywords = (text: string): string[] => [...new Set(contentWordsOf(text))].slice(0, MOST);
