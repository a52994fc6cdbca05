const LETTERS = 120;
const LINES = 5;

/** The beginning of a long text; the whole of one that is not much longer. */
export function beginningOf(text: string): string {
  const letters = [...text.split('\n').slice(0, LINES).join('\n')];
  const short = letters.slice(0, LETTERS).join('').trimEnd();
  return [...text].length <= [...short].length + LETTERS / 4 ? text : `${short}…`;
}
