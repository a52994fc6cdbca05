/** Digits and capital letters without I, O, S, V and Z, which are taken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODY = 17;

export const isCodeShaped = (text: string): boolean =>
  text.length === BODY + 1 && [...text].every((letter) => ALPHABET.includes(letter));

/**
 * Whether an 18-character unified social credit code 统一社会信用代码 ends in the check character of the rest: the weights
 * are the powers of 3 modulo 31.
 * @see GB 32100-2015, 5.5
 */
export const isUnifiedCode = (code: string): boolean => isCodeShaped(code) && code[BODY] === checkCharacter(code);

/** @param code of which the first 17 characters count */
export function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const letter of code.slice(0, BODY)) {
    sum += ALPHABET.indexOf(letter) * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length]!;
}
