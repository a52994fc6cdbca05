import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | undefined;

/** Cuts Chinese text into words. Its dictionary (about 37 MB) is loaded with the first call, once for the whole process. */
export const segmenter = (): Jieba => (jieba ??= Jieba.withDict(dict));
