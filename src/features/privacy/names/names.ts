import * as lists from '../../../../config/privacy/names.ts';
import * as ordinary from '../../../../config/privacy/ordinary-words.ts';
import { after, before, type Finding } from '../finding.ts';
import { HIDDEN } from '../plain-form.ts';
import { wordsOf, type Words } from './words.ts';

const any = (words: readonly string[]): string => [...words].sort((one, other) => other.length - one.length).join('|');

const RUN = /\p{Script=Han}+/gu;
const SURNAME = new RegExp(`(?:${any(lists.COMPOUND_SURNAMES)}|[${lists.SURNAMES}${lists.RARE_SURNAMES}])`, 'uy');
const GIVEN = new Set(lists.GIVEN_NAME_CHARACTERS);
const HOMELY = new Set([...lists.GIVEN_NAME_CHARACTERS, ...lists.HOMELY_GIVEN_NAME_CHARACTERS]);
const RARE = new Set(lists.RARE_SURNAMES);
const NEVER = new Set(lists.NEVER_IN_NAMES);
const AMBIGUOUS = new Set(lists.AMBIGUOUS_SURNAMES);
const PLACE_ENDS = new Set(lists.PLACE_ENDS);
const AMBIGUOUS_COMPOUNDS = new Set(lists.AMBIGUOUS_COMPOUNDS);
const NEVER_ALONE = new Set(lists.NEVER_ALONE);
const NO_GIVEN_NAMES = new Set(ordinary.NO_GIVEN_NAMES);
const GRAMMAR = new Set(lists.GRAMMAR_SURNAMES);
const SINGLE = new Set(lists.SINGLE_GIVEN_NAMES);
const FUNCTION_WORDS = new Set(lists.FUNCTION_WORDS);
const MEASURES = new Set(lists.SURNAMES_THAT_MEASURE);
const GIVEN_NAMES = new Set(lists.GIVEN_NAMES);

const endsWith = (words: readonly string[]): ((text: string) => boolean) => {
  const known = new Set(words);
  const lengths = [...new Set(words.map(({ length }) => length))];
  return (text) => lengths.some((length) => known.has(text.slice(-length)));
};

const isFollow = endsWith(lists.NAME_FOLLOWS);
const isSureFollow = endsWith(lists.NAME_SURELY_FOLLOWS);
const isAnyFollow = endsWith(lists.BEFORE_ANY_NAME);
const isVerb = endsWith(lists.PERSON_VERBS);
const TITLE = new RegExp(`^(?:${any([...lists.TITLES, ...lists.HOMES])})`, 'u');
const LONG_TITLE = new RegExp(`^(?:${any(lists.TITLES.filter(({ length }) => length > 1))})`, 'u');
const DOES = new RegExp(`^(?:${any(lists.PERSON_DOES)})`, 'u');
const KIN = new RegExp(`^(?:${any(lists.KIN_TITLES)})`, 'u');
const ONLY_TITLE = new RegExp(
  `^家?(?:${any(lists.TITLES)})(?![${lists.GIVEN_NAME_CHARACTERS}])|^(?:${any(lists.TITLES.filter(({ length }) => length > 1))})`,
  'u',
);
const PLACE = new RegExp(`^(?:${any(lists.PLACE_FOLLOWS)})`, 'u');
const PUBLIC = new RegExp(`^(?:${any(lists.PUBLIC_NAMES)})`, 'u');
const PERSON_AFTER = new RegExp(
  `^(?:[ ,(、:]{0,2}${HIDDEN}|[ ,(]{0,2}[男女](?:[ ,)]|性)|的?(?:老伴|爱人|儿子|女儿|老公|老婆|丈夫|妻子|孙子|孙女|妈妈|爸爸|夫妇|[他她])|(?:今年)?(?:\\d{2}岁|[二三四五六七八九]?十[一二三四五六七八九]?(?:岁|[了,，。]|$)))`,
  'u',
);
const BESIDE_AFTER = new RegExp(`^[ ,(:]{0,2}${HIDDEN}`, 'u');
const ITEM = /(?:^|[^\d.])\(?(?:\d{1,2}[.、)]|[①-⑳]) ?$|＊[ ,):]{1,2}$/u;
const SIGNS = /[:： ]{1,2}$/u;
const CALLING = new RegExp(`^(?:${any(lists.NAME_FOLLOWS)})`, 'u');
const COUNTED = /[一二两三四五六七八九十几半每\d] ?$/u;

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: Words;
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
  for (let at = start; at < run.end - 1;) {
    const end = nameFrom(run, at) ?? givenNameFrom(run, at) ?? toldNameFrom(run, at);
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
  const word = after(run.text, at);
  if (PUBLIC.test(word) || LONG_TITLE.test(word) || CALLING.test(word) || ONLY_TITLE.test(rest)) return null;
  if (given + 1 < run.end && surname === rest[0] && !GIVEN_NAMES.has(rest.slice(0, 2))) return null;
  if (MEASURES.has(surname) && COUNTED.test(before(run.text, at, 3))) return null;

  // 熊建家: what may be the second character of the given name may also begin a title.
  const isWholeTold = given + 2 === run.end && isSureFollow(before(run.text, at).replace(SIGNS, ''));
  const isTitled = !isWholeTold && TITLE.test(after(run.text, given + 1));
  const ends = isTitled ? [given + 1, given + 2] : [given + 2, given + 1];
  return ends.find((end) => end <= run.end && isName(run, { at, given, end })) ?? null;
}

function isName(run: Run, candidate: Candidate): boolean {
  const { at, given, end } = candidate;
  const letters = Array.from(run.text.slice(given, end));
  const words = before(run.text, at);
  const follows = after(run.text, end);
  const told = words.replace(SIGNS, '');
  const isSure = isSureFollow(told);
  const isUsual = GIVEN_NAMES.has(letters.join(''));
  if (!isUsual && letters.some((letter) => (isSure ? FUNCTION_WORDS : NEVER).has(letter))) return false;

  const isTold = isSure || isFollow(told) || TITLE.test(follows) || isItem(run, candidate);
  const isLikely = isTold || isUsual || isVerb(words) || PERSON_AFTER.test(follows) || isSubject(run, candidate);
  const isCommon = isUsual || letters.every((letter) => (isLikely ? HOMELY : GIVEN).has(letter));
  if (isTornFromWord(run, candidate, isSure ? 'sure' : isTold ? 'told' : isLikely ? 'likely' : 'free')) return false;
  if (isSure) return isCommon || end === run.end || isOneName(run, candidate);
  if (letters.length === 1 && NEVER_ALONE.has(letters[0]!)) return false;
  if (PLACE.test(follows) && !TITLE.test(follows)) return false;
  const isClear =
    !AMBIGUOUS.has(run.text[at]!) ||
    isUsualName(run.text, candidate) ||
    (letters.length === 1 && SINGLE.has(letters[0]!) && TITLE.test(follows)) ||
    (letters.length === 2 && (endsClean(run, end) || LONG_TITLE.test(follows)) && !isOrdinary(run, candidate));
  if (isTold) return (isCommon && isClear) || isOneName(run, candidate);
  return isCommon && !RARE.has(run.text[at]!) && standsFree(run, candidate);
}

/** Stands alone as an item of a numbered list, or beside a number or a door that is hidden. */
const isItem = ({ text, start, end }: Run, candidate: Candidate): boolean =>
  candidate.at === start &&
  candidate.end === end &&
  (BESIDE_AFTER.test(text.slice(end, end + 3)) || ITEM.test(text.slice(Math.max(0, start - 5), start)));

/** Begins what is said, and what follows is what people do. */
const isSubject = ({ text, start }: Run, { at, given, end }: Candidate): boolean =>
  at === start && end - given === 2 && !AMBIGUOUS.has(text[at]!) && DOES.test(after(text, end));

/** The surname is part of an ordinary word, or the given name ends in the middle of one. */
function isTornFromWord(run: Run, { at, given, end }: Candidate, how: 'sure' | 'told' | 'likely' | 'free'): boolean {
  const isCompound = given - at === 2;
  // 杨建国家: out of a usual given name, or into a title, no word reaches.
  const isUsual = !AMBIGUOUS.has(run.text[at]!) && GIVEN_NAMES.has(run.text.slice(given, end));
  const isFixed = isUsual || TITLE.test(after(run.text, end));
  return run.words.within(at, end).some((word) => {
    if (!word.ordinary) return false;
    if (word.start < at) return how !== 'sure';
    if (word.start > at) return word.end > end && !isFixed;
    if (word.end < end && word.firm) return how === 'likely' || how === 'free';
    if (word.end < end) return how === 'free' && !(isCompound && word.end === given);
    return !(how === 'sure' && word.end === end && end === run.end);
  });
}

/** The dictionary knows it for a name, or knows no word in it. */
const isOneName = (run: Run, { at, end }: Candidate): boolean =>
  end - at > 2 && run.words.within(at, end).some((word) => !word.ordinary && word.start === at && word.end === end);

/** A given name that everybody knows for one, after a surname that is no word of the grammar; 白菊花 is a flower. */
function isUsualName(text: string, { at, given, end }: Candidate): boolean {
  if (!GIVEN_NAMES.has(text.slice(given, end)) || GRAMMAR.has(text[at]!)) return false;
  return !AMBIGUOUS.has(text[at]!) || text[end - 1] !== '花';
}

/** The given name is a word that few would call a child. */
const isOrdinary = ({ text }: Run, { at, given, end }: Candidate): boolean =>
  given - at === 1 && NO_GIVEN_NAMES.has(text.slice(given, end));

/** Where a word ends, or before one that no name has in it. */
const endsClean = ({ text, words }: Run, end: number): boolean =>
  NEVER.has(text[end] ?? '') || words.within(end - 1, end)[0]?.end === end;

/** Nothing says that it is a name but its letters: the words around it have to end and begin where it does. */
function standsFree(run: Run, { at, given, end }: Candidate): boolean {
  const { text, words } = run;
  if (PLACE_ENDS.has(text[end - 1]!)) return false;
  const isObject = isVerb(before(text, at));
  const inside = words.within(at, end);
  const isBegun = isObject || inside[0]?.start === at;
  const isUsual = isUsualName(text, { at, given, end });
  if (!isBegun || !(isUsual || isSubject(run, { at, given, end }) || endsClean(run, end))) return false;

  const isKnown = inside.some(({ name, start }) => name && start <= given);
  const isAlone = at === run.start && end === run.end;
  if (PERSON_AFTER.test(after(text, end)) && !words.within(given, end).some(({ firm }) => firm)) return true;
  if (!isAlone && isOrdinary(run, { at, given, end })) return false;
  if (isKnown || isUsual) return true;
  if (given - at === 2 && !AMBIGUOUS_COMPOUNDS.has(text.slice(at, given))) return true;

  if (AMBIGUOUS.has(text[at]!)) return inside.length === 1 && end - at > 2;
  return (
    end - at > 2 ||
    isAlone ||
    SINGLE.has(text[given]!) ||
    ((isObject || at === run.start) && (end === run.end || NEVER.has(text[end]!)))
  );
}

/** A given name alone before a title of kinship: 秀英阿姨. */
function givenNameFrom(run: Run, at: number): number | null {
  const end = at + 2;
  if (end >= run.end || !KIN.test(after(run.text, end))) return null;
  const letters = run.text.slice(at, end);
  if (![...letters].every((letter) => GIVEN.has(letter) && !NEVER.has(letter))) return null;
  const [word] = run.words.within(at, end);
  const isKnown = word?.name === true && word.start === at && word.end === end;
  return GIVEN_NAMES.has(letters) || isKnown ? end : null;
}

/** A whole name of any letters, where the speaker says that it is one: 我叫撒贝男. */
function toldNameFrom({ text, words, end }: Run, at: number): number | null {
  const length = end - at;
  if (length < 2 || length > 3 || !isAnyFollow(before(text, at).replace(SIGNS, ''))) return null;
  if (Array.from(text.slice(at, end)).some((letter) => NEVER.has(letter) || FUNCTION_WORDS.has(letter))) return null;
  return words.within(at, end).some(({ ordinary, firm }) => ordinary || firm) ? null : end;
}
