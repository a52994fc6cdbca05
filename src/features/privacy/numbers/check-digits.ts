const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/**
 * Is the last place of eighteen the check character of the first seventeen?
 * @param digits seventeen digits, then a digit or a capital X
 * @see GB 11643-1999, by ISO 7064 MOD 11-2
 */
export function hasIdentityCheck(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits.length === 18 && CHECKS[sum % 11] === digits[17];
}

/**
 * Does the number end with the check digit of payment cards?
 * @param digits digits only
 * @see ISO/IEC 7812-1, annex B (Luhn)
 */
export function hasCardCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
