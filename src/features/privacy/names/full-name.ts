import { findNames } from './names.ts';

/** Is the text the whole name of somebody, surname first, and nothing else? */
export function isFullName(text: string): boolean {
  const [found, ...others] = findNames(text);
  return found !== undefined && others.length === 0 && found.start === 1 && found.end === text.length;
}
