import { findCategory } from '../../../config/taxonomy/index.ts';

/** Is it a code of the taxonomy as it is now? */
export const isCategory = (code: string): boolean => findCategory(code) !== undefined;

/** The name residents read; a code of an older taxonomy is shown as it is. */
export const categoryName = (code: string): string => findCategory(code)?.name ?? code;

/** Department, group and category, as an authority wants them: 教育文体/教育收费/教育收费. */
export function categoryPath(code: string): string {
  const category = findCategory(code);
  return category === undefined ? code : [category.department, category.group, category.name].join('/');
}
