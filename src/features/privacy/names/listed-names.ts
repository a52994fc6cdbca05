import * as lists from '../../../../config/privacy/names.ts';
import { matching, type Rule } from '../finding.ts';
import { HIDDEN } from '../plain-form.ts';
import { wordsOf } from './words.ts';

const SURNAME = `[${lists.SURNAMES}${lists.RARE_SURNAMES}]`;
const GIVEN = `[${lists.GIVEN_NAME_CHARACTERS}${lists.HOMELY_GIVEN_NAME_CHARACTERS}]`;
const HAN = '\\p{Script=Han}';
const NEVER = new Set(lists.NEVER_IN_NAMES);
const FUNCTION_WORDS = new Set(lists.FUNCTION_WORDS);
const TITLES = new Set(lists.TITLES);
const NAMED = `${SURNAME}${HIDDEN}{1,3}`;
const NUMBER = '(?:[(（]?\\d{1,2}[.、)） ]{1,2}|[①-⑳])?';
const BETWEEN = `(?:[、,/;；， \\n]{1,2}${NUMBER}|和|与|跟)`;
const LIST_ENDS = `(?!${HAN})|(?=[都也等两三四五六七八九以同报参请退弃反加没未不])`;

/** No character of it is in no name, and no word of the dictionary reaches through it. */
function isNoWord({ 0: passage, index, input }: RegExpExecArray): boolean {
  const name = passage.replaceAll(/[^\p{Script=Han}]/gu, '');
  const letters = [...name];
  const isTitle = TITLES.has(name.slice(1)) || TITLES.has(name);
  if (isTitle || letters.some((letter) => FUNCTION_WORDS.has(letter))) return false;
  if (letters.filter((letter) => NEVER.has(letter)).length > 1) return false;
  const run = input.slice(index, index + passage.length) === name ? name : passage.replaceAll(' ', '');
  return !wordsOf(run, 0)
    .within(0, run.length)
    .some((word) => (word.ordinary || word.firm) && word.end - word.start === name.length);
}

/** A name that stands in a row with one that is known, and one whose letters are set apart by blanks. */
export const LISTED_NAMES: readonly Rule[] = [
  matching(
    'name',
    new RegExp(
      `(?=${SURNAME})(?<=(?<!${HAN}|${HIDDEN})${NAMED}${BETWEEN})${SURNAME}(?<it>${HAN}{1,2})(?:${LIST_ENDS})`,
      'dgu',
    ),
    isNoWord,
  ),
  matching('name', new RegExp(`(?<!${HAN}|\\d)${SURNAME}(?<it>${HAN}{1,2})(?=${BETWEEN}${NAMED})`, 'dgu'), isNoWord),
  matching('name', new RegExp(`(?<!${HAN} ?)${SURNAME}(?<it> ${GIVEN} ${GIVEN})(?! ${HAN} )`, 'dgu'), isNoWord),
  matching(
    'name',
    new RegExp(`(?<!${HAN} ?)${SURNAME}(?<it> ${GIVEN})(?= ?[${HIDDEN}:,，(]| ?\\d{1,2}[人份位]|$)`, 'dgu'),
    isNoWord,
  ),
];
