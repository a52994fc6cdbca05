import { matching, type Rule } from '../finding.ts';

const LAST = '(?:尾号|尾数|(?:最?后|末)(?:面|头)?的?[三四五六七八3-8](?:位数?字?|个数?字?)?)';
const IS = '(?:号码?)?[是为的:： ]{0,3}';

/** Numbers that only their name shows for what they are: passports and passes, and the last digits of a card. */
export const PAPERS: readonly Rule[] = [
  matching(
    'identity',
    new RegExp(`(?:身份证|证件|证)(?:号码?)?(?:的)?${LAST}${IS}(?<it>\\d(?: ?[\\dXx]){2,7})(?![0-9A-Za-z])`, 'dgu'),
  ),
  matching(
    'identity',
    new RegExp(
      `(?:护照|通行证|社保卡?|医保卡?|居住证|市民卡|驾驶?证|证件|身份证|户口本?|残疾证|老年证|学生证|台胞证|回乡证|往来证)${IS}(?<it>[A-Za-z]{0,2}\\d[0-9A-Za-z]{5,19})(?![ -]?[0-9A-Za-z])`,
      'dgu',
    ),
  ),
  matching('identity', /(?<it>[军兵士文警]\S{0,2}字第? ?\d{5,9}号?)/dgu),
  matching(
    'bank-card',
    new RegExp(`(?:卡|存折|账号|账户|户头)(?:号码?)?[的(（ ]?${LAST}${IS}(?<it>\\d{3,6})(?!\\d)`, 'dgu'),
  ),
  matching('bank-card', new RegExp(`${LAST}${IS}(?<it>\\d{3,6})(?!\\d)的?.{0,2}(?:卡|存折|账户)`, 'dgu')),
  matching('bank-card', /(?:账号|帐号|户号|卡号)[是为:： ]{0,3}(?<it>\d(?:[ -]?\d){6,24})(?!\d)/dgu),
];
