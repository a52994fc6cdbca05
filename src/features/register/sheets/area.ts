const CM2_PER_M2 = 10_000;
const SQUARE_METRES = /^(\d{1,6})(?:\.(\d{1,4}))?(?:㎡|m2|m²|平方米|平米|平)?$/iu;

/** Square metres with up to four decimals, exactly in cm²; null when it is none. */
export function readArea(text: string): number | null {
  const [, metres, decimals = ''] = SQUARE_METRES.exec(text.normalize('NFC').trim()) ?? [];
  if (metres === undefined) return null;
  return Number(metres) * CM2_PER_M2 + Number(decimals.padEnd(4, '0'));
}

/** As `readArea()` reads it: 895300 is `89.53`. */
export function writeArea(areaCm2: number): string {
  const decimals = String(areaCm2 % CM2_PER_M2)
    .padStart(4, '0')
    .replace(/0+$/u, '');
  return `${Math.floor(areaCm2 / CM2_PER_M2)}${decimals === '' ? '' : `.${decimals}`}`;
}
