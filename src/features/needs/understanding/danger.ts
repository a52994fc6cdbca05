import * as danger from '../../../../config/taxonomy/danger/index.ts';
import { dangerMargin } from './model/likely-danger.ts';
import { phrasePattern } from './phrase-pattern.ts';
import { plainSpelling } from './plain-spelling.ts';

/** From this length a message may be a letter, which tells what was. */
const LETTER_LENGTH = 120;
/** A cry for help is no longer. */
const MESSAGE_LENGTH = 60;
/** Fewer letters are like nothing. */
const LEAST_TOLD = 3;
/** The margin from which examples alone make it a danger. */
const SOUNDS_LIKE = 0.1;
/** Longer than this nobody types without a mark. */
const LONG_CLAUSE = 40;
const BREATH = /(?<=[哦呀嘛呢吧啦])|(?=然后|就是说|那个|现在)/u;

const KINDS = danger.DANGER_KINDS.map(({ happening, unless, ...kind }) => ({
  ...kind,
  happening: phrasePattern(happening),
  unless: phrasePattern(unless),
}));
const CRY = phrasePattern(danger.CRIES);
const HARMLESS = phrasePattern(danger.HARMLESS, 'gu');
const LONG_AGO = phrasePattern(danger.LONG_AGO);
const NOT_NOW = phrasePattern([...danger.LONG_AGO, ...danger.NOT_NOW]);
const NOT_REAL = phrasePattern(danger.NOT_REAL);
const OVER = phrasePattern(danger.OVER);
const JOKE = phrasePattern(danger.JOKES);
const FEARED = phrasePattern(danger.FEARED);
const POSSIBLE = phrasePattern(danger.POSSIBLE);
const STORY = phrasePattern(danger.STORIES);
const NOW = phrasePattern(danger.NOW);
const LETTER = phrasePattern(danger.LETTER);
const RIGHT_NOW = phrasePattern(danger.RIGHT_NOW);

/**
 * Is someone in danger now? Judged clause by clause, so that a word of danger in a fear, a memory, an exercise or a figure
 * of speech does not count. A cry for help counts whatever else the sentence says.
 */
export function isDanger(message: string): boolean {
  const text = plainSpelling(message).replace(HARMLESS, '○');
  const isLetter = text.length > LETTER_LENGTH && LETTER.test(text);
  const isSaid = text.split(/[。!?;\n]/u).some((sentence) => isDangerIn(sentence, isLetter));
  return isSaid || soundsLikeDanger(text);
}

/** No list of words has all the ways of telling it: what is short and tells of now is judged by examples, too. */
function soundsLikeDanger(text: string): boolean {
  const told = text.replaceAll(/\P{Letter}/gu, '').length;
  if (told < LEAST_TOLD || text.length > MESSAGE_LENGTH || NOT_REAL.test(text) || NOT_NOW.test(text) || OVER.test(text))
    return false;
  if (JOKE.test(text) || POSSIBLE.test(text) || FEARED.test(text)) return false;
  return dangerMargin(text) > SOUNDS_LIKE;
}

function isDangerIn(sentence: string, isLetter: boolean): boolean {
  const clauses = sentence.split(/[,、:]/u).flatMap(breaths);
  if (clauses.some((clause) => CRY.test(clause) && !NOT_NOW.test(clause) && !NOT_REAL.test(clause))) return true;

  const isUnreal = NOT_REAL.test(sentence);
  if (!isUnreal && !isLetter && !NOT_NOW.test(sentence) && !OVER.test(sentence) && STORY.test(sentence)) return true;
  const isJoke = JOKE.test(sentence);
  const over = clauses.findLastIndex((clause) => OVER.test(clause));
  let isLongAgo = false;
  return clauses.some((clause, index) => {
    const present = index < over ? '' : presentPart(clause, isLongAgo);
    isLongAgo = present === '' && (isLongAgo || LONG_AGO.test(clause));
    if (isUnreal && (NOT_REAL.test(clause) || !NOW.test(clause))) return false;
    if (isLetter && !RIGHT_NOW.test(clause)) return false;
    return present !== '' && isHappening(present, isJoke);
  });
}

/** Speech without punctuation is taken apart where a speaker would draw breath. */
const breaths = (clause: string): string[] => (clause.length > LONG_CLAUSE ? clause.split(BREATH) : [clause]);

/** What the clause says of now: all of it, what follows “now”, or nothing when it tells of what was. */
function presentPart(clause: string, isLongAgo: boolean): string {
  const starts = [isLongAgo ? 0 : clause.search(NOT_NOW), clause.search(OVER)];
  const past = Math.max(...starts);
  if (past < 0) return clause;
  const present = fromNow(clause.slice(past));
  return NOT_NOW.test(present) || OVER.test(present) ? '' : present;
}

function isHappening(clause: string, isJoke: boolean): boolean {
  const certain = certainPart(clause);
  return KINDS.some(({ kind, countsWhenFeared, happening, unless }) => {
    if (isJoke && kind !== 'self-harm') return false;
    return happening.test(countsWhenFeared ? clause : certain) && !unless.test(clause);
  });
}

/** The clause without what is only feared: from the word of fear on, until it speaks of now. */
function certainPart(clause: string): string {
  if (POSSIBLE.test(clause)) return '';
  const fear = clause.search(FEARED);
  return fear < 0 ? clause : `${clause.slice(0, fear)}○${fromNow(clause.slice(fear))}`;
}

function fromNow(text: string): string {
  const now = text.search(NOW);
  return now < 0 ? '' : text.slice(now);
}
