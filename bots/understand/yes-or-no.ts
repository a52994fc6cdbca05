const YES = /^(?:是|是的|对|对的|嗯|好|好的|有|有的|联系了|解决了|满意|确认|没错|可以|行|ok)$/iu;
const NO = /^(?:否|不|不是|不对|没|没有|没联系|没解决|不满意|还没|还没有|未解决)$/u;

/** Yes, no, or something else. */
export function yesOrNo(text: string): boolean | null {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}

/** Three answers in one word: 是是否, 是 是 否. Null when there are not three. */
export function threeAnswers(text: string): readonly [boolean, boolean, boolean] | null {
  const letters = [...text.replace(/[\s,、/]/gu, '')];
  const [first, second, third, ...more] = letters.map((letter) => ANSWERS.get(letter));
  if (more.length > 0 || first === undefined || second === undefined || third === undefined) return null;
  return [first, second, third];
}

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['有', true],
  ['对', true],
  ['否', false],
  ['没', false],
  ['不', false],
]);
