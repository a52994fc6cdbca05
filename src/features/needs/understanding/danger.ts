import { DANGER_SIGNS, FEARED, NOT_NOW, NOT_REAL, RIGHT_NOW } from '../../../../config/taxonomy/index.ts';

/** Longer than what anyone types in danger: a letter tells what was. */
const LETTER = 120;
const CRY = /救命(?!恩人|钱|稻草|药|之恩)|快来人|救救(?:我|他|她|孩子|老人|人)/u;

/**
 * Is someone in danger now? Judged clause by clause, so that a word of danger in a fear, a memory, an exercise or a figure
 * of speech does not count.
 */
export function isDanger(message: string): boolean {
  const text = message.normalize('NFKC');
  const isLetter = text.length > LETTER;
  return text
    .split(/[。!?;\n]/u)
    .filter((sentence) => !NOT_REAL.test(sentence))
    .flatMap((sentence) => sentence.split(/[,、:]/u))
    .filter((clause) => !isLetter || RIGHT_NOW.test(clause))
    .some((clause) => isHappening(clause));
}

function isHappening(clause: string): boolean {
  if (NOT_NOW.test(clause)) return false;
  if (CRY.test(clause)) return true;
  const isFeared = FEARED.test(clause);
  return DANGER_SIGNS.some(
    ({ happening, unless, isAccident }) =>
      !(isAccident && isFeared) && happening.test(clause) && !(unless?.test(clause) ?? false),
  );
}
