import * as lists from '../../../../config/privacy/names.ts';
import { after, before, type Finding } from '../finding.ts';
import { HIDDEN } from '../plain-form.ts';
import { wordsOf, type Word } from './words.ts';

const any = (words: readonly string[]): string =>
  [...words].sort((one, other) => other.length - one.length).join('|');

const RUN = /\p{Script=Han}+/gu;
const SURNAME = new RegExp(`(?:${any(lists.COMPOUND_SURNAMES)}|[${lists.SURNAMES}${lists.RARE_SURNAMES}])`, 'uy');
const GIVEN = new Set(lists.GIVEN_NAME_CHARACTERS);
const RARE = new Set(lists.RARE_SURNAMES);
const NEVER = new Set(lists.NEVER_IN_NAMES);
const AMBIGUOUS = new Set(lists.AMBIGUOUS_SURNAMES);
const NEVER_ALONE = new Set(lists.NEVER_ALONE);
const MEASURES = new Set(lists.SURNAMES_THAT_MEASURE);
const GIVEN_NAMES = new Set<string>(lists.GIVEN_NAMES);

const FOLLOWS = new RegExp(`(?:${any(lists.NAME_FOLLOWS)})[:： ]{0,2}$`, 'u');
const SURELY_FOLLOWS = new RegExp(`(?:${any(lists.NAME_SURELY_FOLLOWS)})[:： ]{0,2}$`, 'u');
const TITLE = new RegExp(`^(?:${any([...lists.TITLES, ...lists.HOMES])})`, 'u');
const KIN = new RegExp(`^(?:${any(lists.KIN_TITLES)})`, 'u');
const ONLY_TITLE = new RegExp(`^(?:${any(lists.TITLES)})(?![${lists.GIVEN_NAME_CHARACTERS}])|^(?:${any(lists.TITLES.filter(({ length }) => length > 1))})`, 'u');
const PLACE = new RegExp(`^(?:${any(lists.PLACE_FOLLOWS)})`, 'u');
const PUBLIC = new RegExp(`^(?:${any(lists.PUBLIC_NAMES)})`, 'u');
const PERSON_AFTER = new RegExp(`^(?:[ ,(、:]{0,2}${HIDDEN}|[ ,(]{0,2}[男女](?:[ ,)]|性))`, 'u');
const COUNTED = /[一二两三四五六七八九十几半每\d] ?$/u;

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** A surname at `at`, the given name from `given` up to `end`. */
interface Candidate {
  readonly at: number;
  readonly given: number;
  readonly end: number;
}

/** Names of people, each without its first character. */
export const findNames = (text: string): Finding[] =>
  [...text.matchAll(RUN)].flatMap((run) => namesIn(text, run.index, run[0]));

function namesIn(text: string, start: number, letters: string): Finding[] {
  if (letters.length < 2) return [];
  const run = { text, start, end: start + letters.length, words: wordsOf(letters, start) };
  const found: Finding[] = [];
  for (let at = start; at < run.end - 1; ) {
    const end = nameFrom(run, at) ?? givenNameFrom(run, at);
    if (end !== null) found.push({ kind: 'name', start: at + 1, end });
    at = end ?? at + 1;
  }
  return found;
}

/** Where the name ends that begins here. */
function nameFrom(run: Run, at: number): number | null {
  SURNAME.lastIndex = at;
  const surname = SURNAME.exec(run.text)?.[0];
  if (surname === undefined || at + surname.length >= run.end) return null;
  const given = at + surname.length;
  const rest = after(run.text, given);
  if (PUBLIC.test(after(run.text, at)) || ONLY_TITLE.test(rest)) return null;
  if (MEASURES.has(surname) && COUNTED.test(before(run.text, at, 3))) return null;

  for (const end of [given + 2, given + 1]) {
    if (end <= run.end && isName(run, { at, given, end })) return end;
  }
  return null;
}

function isName(run: Run, candidate: Candidate): boolean {
  const { at, given, end } = candidate;
  const letters = [...run.text.slice(given, end)];
  if (letters.some((letter) => NEVER.has(letter))) return false;

  const words = before(run.text, at);
  const isSure = SURELY_FOLLOWS.test(words);
  const common = letters.filter((letter) => GIVEN.has(letter)).length;
  if (isTornFromWord(run, candidate, isSure)) return false;
  if (isSure) return common === letters.length || (common > 0 && isOneName(run, candidate)) || end === run.end;
  if (letters.length === 1 && NEVER_ALONE.has(letters[0]!)) return false;

  const follows = after(run.text, end);
  if (PLACE.test(follows) && !TITLE.test(follows)) return false;
  const isLikely = common === letters.length && !AMBIGUOUS.has(run.text[at]!);
  if (FOLLOWS.test(words) || TITLE.test(follows)) return isLikely || isOneName(run, candidate);
  if (common < letters.length || RARE.has(run.text[at]!)) return false;
  const isAlone = at === run.start && end === run.end;
  return isAlone || PERSON_AFTER.test(follows) || standsFree(run, candidate);
}

/** The surname is part of an ordinary word, or the given name ends in the middle of one. */
const isTornFromWord = (run: Run, { at, given, end }: Candidate, isSure: boolean): boolean =>
  run.words.some(
    ({ ordinary, ...word }) =>
      ordinary &&
      ((word.start < at && word.end > at && !isSure) ||
        (word.start === at && !(given - at === 2 && word.end === given) && !(isSure && word.end < end)) ||
        (word.start > at && word.start < end && word.end > end)),
  );

/** The dictionary knows it for a name, or knows no word in it. */
const isOneName = (run: Run, { at, end }: Candidate): boolean =>
  end - at > 2 && run.words.some((word) => !word.ordinary && word.start === at && word.end === end);

/** Nothing says that it is a name but its letters: the words around it have to end and begin where it does. */
function standsFree(run: Run, { at, given, end }: Candidate): boolean {
  const inside = run.words.filter((word) => word.start < end && word.end > at);
  const isKnown = inside.some(({ name, start }) => name && start <= given);
  const isWhole = inside[0]!.start === at && inside.at(-1)!.end === end;
  const isLong = end - at > 2;
  if (!isWhole) return isKnown && isLong;
  return isKnown || (isLong && (!AMBIGUOUS.has(run.text[at]!) || inside.length === 1));
}

/** A given name alone before a title of kinship: 秀英阿姨. */
function givenNameFrom(run: Run, at: number): number | null {
  const end = at + 2;
  if (end >= run.end || !KIN.test(after(run.text, end))) return null;
  const letters = run.text.slice(at, end);
  if (![...letters].every((letter) => GIVEN.has(letter) && !NEVER.has(letter))) return null;
  const word = run.words.find(({ start }) => start === at);
  return GIVEN_NAMES.has(letters) || (word?.name === true && word.end === end) ? end : null;
}
