import { inLocale, LOCALES, say } from '../../phrases/index.ts';
import { findPersonal } from './find-personal.ts';
import { PERSONAL_KINDS, type PersonalKind } from './finding.ts';
import { HIDDEN } from './plain-form.ts';

type Covered = Exclude<PersonalKind, 'name'>;

const COVERED = PERSONAL_KINDS.filter((kind): kind is Covered => kind !== 'name');

const cover = (kind: Covered): string => say(`privacy.${kind}`);

/** What has been put in place of something personal, in whatever language. */
export const COVERS: readonly string[] = LOCALES.flatMap((locale) => inLocale(locale, () => COVERED.map(cover)));

/**
 * A text for people who are not involved: what leads to a person is named by its kind only, and of a name the first
 * character stays. Everything else stays as it is; masked again, nothing changes. Takes time in proportion to the length.
 */
export function mask(text: string): string {
  let end = 0;
  const parts = findPersonal(text, COVERS).flatMap((finding) => {
    const kept = text.slice(end, finding.start);
    end = finding.end;
    return [kept, finding.kind === 'name' ? HIDDEN.repeat(finding.end - finding.start) : cover(finding.kind)];
  });
  return parts.join('') + text.slice(end);
}

/** A name fit for a list that others read: 欧阳娜娜 becomes 欧＊＊＊. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = name;
  return first + HIDDEN.repeat(Math.max(rest.length, 1));
};
