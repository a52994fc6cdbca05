import { ACCOUNTS } from './accounts.ts';
import { DOORS } from './doors.ts';
import { onlyWith, type Finding, type Rule } from './finding.ts';
import { HEALTH } from './health.ts';
import { FOREIGN_NAMES } from './names/foreign-names.ts';
import { LATIN_NAMES } from './names/latin-names.ts';
import { LISTED_NAMES } from './names/listed-names.ts';
import { findNames } from './names/names.ts';
import { findNumbers } from './numbers/numbers.ts';
import { PAPERS } from './numbers/papers.ts';
import { blackOut, HIDDEN, plainForm } from './plain-form.ts';
import { PLATES } from './plates.ts';

/** The surest first: what one has found, the next does not see. */
const RULES: readonly Rule[] = [
  ...onlyWith(/[A-Za-z0-9]/u, ACCOUNTS),
  ...onlyWith(/\d/u, PLATES),
  ...onlyWith(/\d/u, PAPERS),
  findNumbers,
  ...onlyWith(/[0-9A-Za-z零〇一二三四五六七八九十百幺]/u, DOORS),
  ...HEALTH,
  ...FOREIGN_NAMES,
  ...onlyWith(/[A-Z][a-z]/u, LATIN_NAMES),
  findNames,
  ...onlyWith(/[＊ ]/u, LISTED_NAMES),
];

/** Numbers of needs and of services for everybody. */
const NOBODY = /[Nn] ?\d{8}[- ]?\d{3,6}(?!\d)|(?<!\d)[48]00[- ]?\d{3}[- ]?\d{4}(?!\d)/gu;

const hide = (text: string, cover: string): string => text.replaceAll(cover, HIDDEN.repeat(cover.length));

/**
 * Everything in a text that leads to a person: passages that do not overlap, in their order. Of a name the first character
 * is left out, as in lists of names.
 * @param covers what stands in place of something found before
 */
export function findPersonal(text: string, covers: readonly string[] = []): Finding[] {
  let seen = plainForm(covers.reduce(hide, text)).replace(NOBODY, (number) => '○'.repeat(number.length));
  const findings: Finding[] = [];
  for (let known = -1; known < findings.length;) {
    known = findings.length;
    for (const rule of RULES) {
      const found = rule(seen);
      findings.push(...found);
      seen = blackOut(seen, found);
    }
  }
  return findings.sort((one, other) => one.start - other.start);
}
