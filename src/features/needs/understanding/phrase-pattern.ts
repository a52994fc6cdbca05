import { DANGER_WORDS } from '../../../../config/taxonomy/danger/index.ts';

const GAPS: Readonly<Record<string, string>> = { '…': '.{0,8}', '~': '.{0,3}' };

/**
 * One pattern that finds any of the phrases; their notation is told in `config/taxonomy/danger/kind.ts`. Every gap is
 * bounded and nothing repeats without end, so the time a text takes grows with its length and no faster.
 */
export function phrasePattern(phrases: readonly string[], flags = 'u'): RegExp {
  return new RegExp(phrases.map((phrase) => `(?:${sourceOf(phrase)})`).join('|'), flags);
}

function sourceOf(phrase: string): string {
  return phrase.replace(/\{(\w+)\}|!\(|\(|[…~]|[.*+?[\]\\/]/gu, (sign, list: string | undefined) => {
    if (list !== undefined) return `(?:${wordsOf(list).join('|')})`;
    if (sign === '!(') return '(?!';
    if (sign === '(') return '(?:';
    return GAPS[sign] ?? `\\${sign}`;
  });
}

function wordsOf(list: string): readonly string[] {
  const words = DANGER_WORDS[list];
  if (words === undefined) throw new Error(`No list of words is called ${list}.`);
  return words;
}
