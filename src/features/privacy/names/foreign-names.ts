import {
  FOREIGN_CHARACTERS,
  MORE_FOREIGN_CHARACTERS,
  NAME_SURELY_FOLLOWS,
  TITLES,
} from '../../../../config/privacy/names.ts';
import { matching, type Rule } from '../finding.ts';

const LETTER = `[${FOREIGN_CHARACTERS}]`;
const ANY = `(?:[${FOREIGN_CHARACTERS}${MORE_FOREIGN_CHARACTERS}]|(?<=阿)不|(?<=孟)和|(?<=阿不)都)`;

/** Names in two parts with a dot, as minorities and foreigners bear them, and undivided ones where a name has to follow. */
export const FOREIGN_NAMES: readonly Rule[] = [
  matching('name', new RegExp(`(?<!${ANY})${ANY}(?<it>${ANY}{1,7}(?:·${ANY}{1,8}){1,3})`, 'dgu')),
  matching(
    'name',
    new RegExp(
      `(?:${NAME_SURELY_FOLLOWS.join('|')})[是为:： ]{0,2}${LETTER}(?<it>${LETTER}{2,6})(?!\\p{Script=Han}{3})`,
      'dgu',
    ),
  ),
  matching(
    'name',
    new RegExp(
      `(?<!${LETTER})${LETTER}(?<it>${LETTER}{2,5})(?=${TITLES.filter(({ length }) => length > 1).join('|')})`,
      'dgu',
    ),
  ),
];
