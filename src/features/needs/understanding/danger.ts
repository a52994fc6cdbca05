import { DANGER_SIGNS, FEARED, NOT_NOW, NOT_REAL, RIGHT_NOW } from '../../../../config/taxonomy/index.ts';

/** Longer than what anyone types in danger: a letter tells what was. */
const LETTER = 120;
const CRY = /救命(?!恩人|钱|稻草|药|之恩)|快来人|救救(?:我|他|她|孩子|老人|人)/u;

/**
 * Is someone in danger now? Judged clause by clause, so that a word of danger in a fear, a memory, an exercise or a figure
 * of speech does not count. A cry for help counts whatever else the sentence says.
 */
export function isDanger(message: string): boolean {
  const text = message.normalize('NFKC');
  const isLetter = text.length > LETTER;
  return text.split(/[。!?;\n]/u).some((sentence) => {
    const clauses = sentence.split(/[,、:]/u);
    if (clauses.some((clause) => isCry(clause))) return true;
    if (NOT_REAL.test(sentence)) return false;
    return clauses.some((clause) => (!isLetter || RIGHT_NOW.test(clause)) && isHappening(clause));
  });
}

const isCry = (clause: string): boolean => CRY.test(clause) && !NOT_NOW.test(clause) && !NOT_REAL.test(clause);

function isHappening(clause: string): boolean {
  if (NOT_NOW.test(clause)) return false;
  const isFeared = FEARED.test(clause);
  return DANGER_SIGNS.some(
    ({ happening, unless, isAccident }) =>
      !(isAccident && isFeared) && happening.test(clause) && !(unless?.test(clause) ?? false),
  );
}
