import { findCategory } from '../../../../config/taxonomy/index.ts';

/** The name residents read; a code of another version of the taxonomy is shown as it is. */
export const categoryName = (code: string): string => findCategory(code)?.name ?? code;

/** Department, group and category, as an authority wants them: 教育文体/教育收费/教育收费. */
export function categoryPath(code: string): string {
  const category = findCategory(code);
  return category === undefined ? code : [category.department, category.group, category.name].join('/');
}
