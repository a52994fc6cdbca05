import {
  LATIN_NAME_FOLLOWS,
  NAME_FOLLOWS,
  NO_PEOPLE_AFTER,
  PINYIN_SURNAMES,
} from '../../../../config/privacy/names.ts';
import { matching, type Rule } from '../finding.ts';
import { HIDDEN } from '../plain-form.ts';

const WORD = '[A-Z][a-z]{1,14}';
const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])';
const SYLLABLE = `(?:${INITIAL}?(?:[iu]?[aeo]ng?|[iu]?a[io]|i[aeu]n?|ingr?|ong|iong|[ue]i|ou|u[oaen]n?|[aeiouv]n?|iu|in|ing|er))`;
const ELSEWHERE = `(?! ?(?:${NO_PEOPLE_AFTER.join('|')}))`;

const NAME = `[A-Z](?<it>[a-z]{1,14}(?: ${WORD}){1,2})(?![A-Za-z])${ELSEWHERE}`;
const NO_PERSON = new RegExp(` (?:${NO_PEOPLE_AFTER.join('|')})$`, 'u');

/** Names in Latin letters: where words say that one follows, beside a hidden number, and Chinese ones in pinyin. */
export const LATIN_NAMES: readonly Rule[] = [
  matching(
    'name',
    new RegExp(
      `(?:(?<![A-Za-z])(?:${LATIN_NAME_FOLLOWS.join('|')})|(?:${NAME_FOLLOWS.join('|')}))[是为:,： ]{0,3}${NAME}`,
      'dgu',
    ),
  ),
  matching(
    'name',
    new RegExp(`(?<![A-Za-z] ?)${NAME}(?=[ ,:(]{1,3}${HIDDEN})`, 'dgu'),
    ({ 0: name }) => !NO_PERSON.test(name),
  ),
  matching(
    'name',
    new RegExp(`(?<=\\b[a-z]+ )${NAME}(?=[ ,:(]{1,3}${HIDDEN})`, 'dgu'),
    ({ 0: name }) => !NO_PERSON.test(name),
  ),
  matching(
    'name',
    new RegExp(
      `(?<![A-Za-z])(?=(?:${PINYIN_SURNAMES.join('|')}) )[A-Z](?<it>[a-z]{1,7} (?=[A-Z])(?:${SYLLABLE}[-']?){1,2})(?![A-Za-z])${ELSEWHERE}`,
      'dgiu',
    ),
    ({ 0: name, index, input }) =>
      /^[A-Z][a-z]+ [A-Z]/u.test(name) && !/^ [A-Z]/u.test(input.slice(index + name.length)),
  ),
];
