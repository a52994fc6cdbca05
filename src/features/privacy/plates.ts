import { matching, type Rule } from './finding.ts';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const END = '(?![A-Za-z0-9])';

/** Number plates of five places, six for new energy, and those that end with a word. */
export const PLATES: readonly Rule[] = [
  matching(
    'plate',
    new RegExp(
      `[${PROVINCES}] ?[A-Za-z][-· .]{0,2}(?=[A-Za-z]{0,5}\\d)(?:[A-Za-z0-9]{4}[学警港澳挂领试超]|[A-Za-z0-9]{5,6}${END})`,
      'gu',
    ),
  ),
  matching(
    'plate',
    new RegExp(
      `(?:车牌号?码?|车号|牌照|牌号)[是为:： ]{0,3}(?<it>[A-Za-z][-· ]?(?=[A-Za-z]{0,5}\\d)[A-Za-z0-9]{5,6})${END}`,
      'dgu',
    ),
  ),
  matching('plate', new RegExp(`(?<![A-Za-z0-9])(?:WJ|[军空海北南广沈兰成济使])[A-Z]?[-· ]?\\d{5,6}${END}`, 'gu')),
];
