const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // Eighteen places with the check character, or the fifteen of the first generation.
  [/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/gu, '（证件号）'],
  [/(?<![0-9A-Za-z])\d{15}(?![0-9A-Za-z])/gu, '（证件号）'],
  [/(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/gu, '（电话）'],
  [/(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)/gu, '（电话）'],
  [/(?<!\d)\d{7,}(?!\d)/gu, '（号码）'],
  [
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][-·]?[A-Z0-9]{5,6}(?![A-Za-z0-9])/gu,
    '（车牌）',
  ],
  // A building may stay; the stairway and the door are a family's address.
  [
    /[0-9一二三四五六七八九十百]+\s*单元\s*(?:[0-9一二三四五六七八九十]+\s*[楼层]\s*)?[0-9A-Za-z一二三四五六七八九十百零〇]*\s*[室房户号]?/gu,
    '（门牌）',
  ],
  [/(?<![0-9A-Za-z])[0-9A-Za-z]{2,6}\s*[室房](?!间|子|产|价|东|租|屋|门|贷|地)/gu, '（门牌）'],
  [/(?<!\d)\d{1,3}\s*[-－—]\s*\d{1,3}\s*[-－—]\s*\d{3,4}(?!\d)/gu, '（门牌）'],
];

/**
 * Hides phone, identity and door numbers and plates, for everyone who is not involved yet. Digits are first brought to
 * one form, so that full-width ones are found too.
 */
export function mask(text: string): string {
  return PATTERNS.reduce((masked, [pattern, cover]) => masked.replace(pattern, cover), halfWidth(text));
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xfee0));
