import { CALLED_AFTER, CALLED_BY, TELLING } from '../../../../../config/jielong/words.ts';
import { COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES } from '../../../../../config/privacy/names.ts';
import { isFullName } from '../../../privacy/index.ts';

const any = (list: readonly string[]): string => [...list].sort((one, other) => other.length - one.length).join('|');

const TRADITIONAL = '陳張劉黃趙吳孫馬羅鄭謝許鄧馮曾蕭蔡潘葉蘇呂盧鍾譚陸汪賈韋鄒閻龍陶賀顧錢嚴戴莊聶魯歐關藍楊';
const SURNAME = `(?:${any(COMPOUND_SURNAMES)}|[${SURNAMES}${RARE_SURNAMES}${TRADITIONAL}])`;
const TITLE = any(CALLED_BY);
const TITLED = new RegExp(`^(?:${SURNAME}|\\p{Script=Han}{2,3})(?:${TITLE})$`, 'u');
const FAMILIAR = new RegExp(
  `^(?:[${CALLED_AFTER}]${SURNAME}|[${CALLED_AFTER}](?:\\p{Script=Han}|[A-Z])|${SURNAME}(?:总|工|导|队|老|公|婆|头))$`,
  'u',
);
const LATIN = /^\p{Lu}[\p{Ll}'’]{1,14}(?:[ -]\p{Lu}[\p{L}'’.]{0,14}){0,2}$/u;
const BEGINS_AS_PERSON = new RegExp(
  `^(?:${SURNAME}\\p{Script=Han}|[${CALLED_AFTER}]\\p{Script=Han}|\\p{Script=Han}{0,4}(?:${TITLE})|[A-Za-z])`,
  'u',
);
const TELLS = new RegExp(`[。！？!?]|${any(TELLING)}`, 'u');
const BEGINS_WITH_TIME = /^(?:\d{1,4}[:年月日点.]|[上下]午|[周週][一二三四五六日天末]|星期|今天|明天|后天|第)/u;
const LONGEST_HAN_NAME = 10;

/** Could somebody be called so? For telling a name from a word beside it. */
export const namesSomebody = (text: string): boolean => BEGINS_AS_PERSON.test(text) && !TELLS.test(text);

/** `foreign` is one word in Latin letters: Anna, but Bread as well. */
export type Likeness = 'person' | 'foreign' | 'perhaps' | 'other';

/** Is it sure, without knowing any names, that the line names nobody? Both in half-width signs. */
export const tells = (name: string, line: string): boolean =>
  hanIn(name) > LONGEST_HAN_NAME ||
  TELLS.test(name) ||
  (!isBehindGroup(name) && (BEGINS_WITH_TIME.test(name) || BEGINS_WITH_TIME.test(line)));

/** 周日爬山群-张伟: what stands before somebody's name in a group may begin like a time. */
const isBehindGroup = (name: string): boolean => isCalledSo(/-([^-]{2,6})$/u.exec(name)?.[1] ?? '');

/**
 * Does a line name somebody?
 * @param name what would be the name
 * @param line the whole line, in half-width signs
 * @param saysHowMany it says that several come
 */
export function likenessOf(name: string, line: string, saysHowMany: boolean): Likeness {
  if (tells(name, line)) return 'other';
  if (isCalledSo(name.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/u, ''))) {
    if (hanIn(name) > 0) return 'person';
    if (CONTINUES.test(line.slice(name.length)) && !saysHowMany) return 'perhaps';
    return name.includes(' ') ? 'person' : 'foreign';
  }
  return TELLS.test(line) ? 'other' : 'perhaps';
}

/** Open the app: no name goes on in small letters. */
const CONTINUES = /^ \p{Ll}{2,}/u;

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Is it what people are called: 王阿姨, 小李, 张伟, Anna Lee? */
export const isCalledSo = (name: string): boolean =>
  TITLED.test(name) || FAMILIAR.test(name) || LATIN.test(name) || isTraditional(name) || isFullName(name);

/** The list of given names is in simplified characters. */
const isTraditional = (name: string): boolean => TRADITIONAL_NAME.test(name);
const TRADITIONAL_NAME = new RegExp(`^[${TRADITIONAL}]\\p{Script=Han}{1,2}$`, 'u');
